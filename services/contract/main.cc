#include "services/contract/service.h"

int main(int argc, char** argv) { return vinculo::contract::Run(argc, argv); }
