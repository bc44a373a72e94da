"""Child processes whose files are streams: create_subprocess_exec, create_subprocess_shell."""
import os
import subprocess as _subprocess
import threading

from asyncio.streams import LIMIT, StreamReader, pump
from asyncio.tasks import in_thread


class _Input:
    """The standard input of a child process."""

    def __init__(self, file):
        self._file = file

    def write(self, data):
        """Writes data."""
        self._file.write(data)

    async def drain(self):
        """Waits until it is written."""
        await in_thread(self._file.flush)

    def close(self):
        """Ends it."""
        self._file.close()


class Process:
    """A child process."""

    def __init__(self, popen):
        self._popen, self.pid = popen, popen.pid
        self.stdin = None if popen.stdin is None else _Input(popen.stdin)
        self.stdout, self.stderr = [self._reader(f) for f in (popen.stdout, popen.stderr)]
        self.send_signal, self.terminate, self.kill = popen.send_signal, popen.terminate, popen.kill

    def _reader(self, file):
        if file is None:
            return None
        reader = StreamReader()
        receive = lambda size: os.read(file.fileno(), size)
        threading.Thread(target=pump, args=(reader, receive, file.close), daemon=True).start()
        return reader

    @property
    def returncode(self):
        """How it ended, None while it runs."""
        return self._popen.poll()

    async def wait(self):
        """Waits for its end, and gives how it ended."""
        return await in_thread(self._popen.wait)

    async def communicate(self, input=None):
        """Writes input; gives all output and all errors."""
        if self.stdin is not None:
            if input:
                self.stdin.write(input)
                await self.stdin.drain()
            self.stdin.close()
        out = await self.stdout.read() if self.stdout is not None else None
        err = await self.stderr.read() if self.stderr is not None else None
        await self.wait()
        return out, err


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=LIMIT, **kwds):
    """Starts a program; gives a Process."""
    return Process(_subprocess.Popen([program, *args], stdin=stdin, stdout=stdout, stderr=stderr, **kwds))


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=LIMIT, **kwds):
    """Starts a command of the shell; gives a Process."""
    return Process(_subprocess.Popen(cmd, shell=True, stdin=stdin, stdout=stdout, stderr=stderr, **kwds))
