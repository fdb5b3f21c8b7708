"""A private PostgreSQL and services started beside it, for one set of benchmarks."""
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
TENANT = "00000000-0000-7000-8000-000000000001"


class Failed(Exception):
    """What was to be measured did not work: the reason in one line."""


def run(*command, timeout=900, **kwargs):
    words = [str(c) for c in command]
    try:
        done = subprocess.run(words, text=True, capture_output=True, timeout=timeout, **kwargs)
    except subprocess.TimeoutExpired as expired:
        raise Failed(f"{words[0]} took more than {timeout} s") from expired
    if done.returncode != 0:
        raise Failed(f"{' '.join(words)[:200]} ended with {done.returncode}: {done.stderr.strip()[-600:]}")
    return done.stdout


def _free_port(next=iter(range(10000 + os.getpid() * 61 % 20000, 32000))):
    """Below the ports that the kernel gives to outgoing connections."""
    for port in next:
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) != 0:
                return port


class Suite:
    def __init__(self, build):
        self.bin = pathlib.Path(build).resolve() / "bin"
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vinculo-bench-"))
        self.processes = {}
        self.ports = {}

    def __enter__(self):
        try:
            self._postgres("start")
            self._postgres("roles", "vinculo", "registry", "contract", "fidelity", "reporting")
        except Failed:
            self.__exit__()
            raise
        self.super_url = (self.folder / "postgres/url").read_text().strip().replace("/postgres?", "/vinculo?")
        self.url = "postgresql://" + self.super_url.split("@", 1)[1].split("?")[0]
        self.env = {**os.environ, "PGPASSFILE": str(self.folder / "postgres/pgpass")}
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes.values()):
            process.send_signal(signal.SIGTERM)
        for process in self.processes.values():
            try:
                process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
        self._postgres("reset")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _postgres(self, command, *arguments):
        run(ROOT / "deploy/local/postgres", command, self.folder / "postgres", *arguments)

    def start(self, name, *flags):
        health = _free_port()
        self.ports[name] = _free_port()
        log = open(self.folder / f"{name}.log", "w")
        database = [f"--db_url={self.url}", f"--db_password_file={self.folder}/postgres/pgpass"]
        self.processes[name] = subprocess.Popen(
            [str(self.bin / f"vinculo-{name.replace('_', '-')}"), f"--listen_address={self.address(name)}",
             f"--http_address=127.0.0.1:{health}", *([] if name == "gateway" else database), *flags], stdout=log, stderr=log)
        for _ in range(600):
            try:
                with socket.create_connection(("127.0.0.1", health), timeout=1) as s:
                    s.sendall(b"GET /readyz HTTP/1.0\r\n\r\n")
                    if b" 200 " in s.recv(100):
                        return
            except OSError:
                pass
            time.sleep(0.1)
        raise Failed(f"{name} did not start: " + (self.folder / f"{name}.log").read_text()[-600:])

    def address(self, name):
        return f"127.0.0.1:{self.ports[name]}"

    def cpu_seconds(self, name):
        """User and system time of the service with all its threads."""
        fields = pathlib.Path(f"/proc/{self.processes[name].pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_mib(self, name, key="VmRSS"):
        status = pathlib.Path(f"/proc/{self.processes[name].pid}/status").read_text()
        return int(re.search(rf"{key}:\s+(\d+)", status).group(1)) / 1024

    def sql(self, text):
        return run("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", self.super_url, "-c", text, env=self.env).strip()

    def empty(self, *tables):
        """Empties tables that a running service may be working on, and what refers to them."""
        for last in (False, False, False, False, True):
            try:
                return self.sql("TRUNCATE " + ", ".join(tables) + " CASCADE")
            except Failed as why:  # a job took the same tables in another order
                if last or "deadlock detected" not in str(why):
                    raise

    def psql_copy(self, what, file, format):
        """Seconds of psql's \\copy, as superuser."""
        begin = time.monotonic()
        run("psql", "-Xq", self.super_url, "-c", f"\\copy {what} '{file}' {format}", env=self.env)
        return time.monotonic() - begin

    def load(self, *arguments):
        return json.loads(run(self.bin / "load", *arguments))

    def pgbench(self, schema, script, concurrency, seconds):
        """Transactions a second of a script, prepared, as the runtime role under row level security."""
        path = self.folder / "script.sql"
        path.write_text(script)
        env = {**self.env, "PGOPTIONS": f"-c search_path={schema}"}
        out = run("pgbench", "-n", "-M", "prepared", "-c", concurrency, "-j", min(concurrency, 2), "-T", seconds, "-f", path,
                  self.url.replace("postgresql://", f"postgresql://{schema}_app@"), env=env)
        return float(re.search(r"tps = ([0-9.]+) \(without", out).group(1))
