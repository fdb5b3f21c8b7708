#pragma once
// Reasons of errors that every import gives; each importing service documents them in its
// ErrorReason.

namespace vinculo::imports {

inline constexpr char kDuplicateRow[] = "DUPLICATE_ROW";
inline constexpr char kImportStartExpected[] = "IMPORT_START_EXPECTED";
inline constexpr char kImportRefused[] = "IMPORT_REFUSED";
inline constexpr char kImportInProgress[] = "IMPORT_IN_PROGRESS";
inline constexpr char kImportKindDiffers[] = "IMPORT_KIND_DIFFERS";
inline constexpr char kImportModeDiffers[] = "IMPORT_MODE_DIFFERS";
inline constexpr char kImportIdMalformed[] = "IMPORT_ID_MALFORMED";
inline constexpr char kImportReverted[] = "IMPORT_REVERTED";
inline constexpr char kImportNotRevertible[] = "IMPORT_NOT_REVERTIBLE";
inline constexpr char kValueNotTaken[] = "VALUE_UNKNOWN";
inline constexpr char kUpdateMaskRequired[] = "UPDATE_MASK_REQUIRED";
inline constexpr char kRowExists[] = "ROW_EXISTS";
inline constexpr char kSourceTooLong[] = "TEXT_TOO_LONG";
inline constexpr char kTooManyRows[] = "TOO_MANY_ROWS";
inline constexpr char kLineNotAscending[] = "LINE_NOT_ASCENDING";

}  // namespace vinculo::imports
