"""What every judge shares: running a tool, and saying what was found."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def run(*command, excuse=()):
    """Runs a tool on a file: what it printed, and what it complained of.

    A complaint is any line on standard error that is not in `excuse`, or an exit
    status other than zero.
    """
    try:
        done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    except FileNotFoundError:
        sys.exit(f"missing judge: {command[0]}; run tests/foreign/setup")
    errors = done.stderr.decode("utf-8", "replace").splitlines()
    complaints = [line for line in errors if line.strip() and line not in excuse]
    if done.returncode != 0:
        complaints.append(f"{command[0]} ended with status {done.returncode}")
    return done.stdout, complaints


def files():
    """The files of the command line."""
    return [Path(name) for name in sys.argv[1:]]


def judge(complaints, at_once=1):
    """Tries every file of the command line: a line for each, and the count.

    `complaints` takes a path and gives what is wrong with the file.
    """
    failed = 0
    with ThreadPoolExecutor(at_once) as pool:
        for file, found in zip(files(), pool.map(complaints, files())):
            failed += bool(found)
            print(f"FAIL {file}: {'; '.join(found)}" if found else f"ok   {file}")
    if not files():
        print("nothing to judge")
    print(f"{len(files()) - failed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed or not files() else 0)
