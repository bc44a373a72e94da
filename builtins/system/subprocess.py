"""Child processes: run, Popen and their kin. They run in the script's network namespace."""
import _process
import io
import os
import signal
import time

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """The base of this module's exceptions."""


def _set_output(error, value):
    error.output = value


_output = property(lambda error: error.output, _set_output)


class CalledProcessError(SubprocessError):
    """A program has ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode < 0:
            try:
                name = repr(signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
            return "Command '%s' died with %s." % (self.cmd, name)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    stdout = _output


class TimeoutExpired(SubprocessError):
    """A program has not ended in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    stdout = _output


class CompletedProcess:
    """What run() gives: args, returncode, stdout, stderr."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = ['args=%r' % (self.args,), 'returncode=%r' % (self.returncode,)]
        if self.stdout is not None:
            parts.append('stdout=%r' % (self.stdout,))
        if self.stderr is not None:
            parts.append('stderr=%r' % (self.stderr,))
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A program that runs beside the script."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, group=None,
                 extra_groups=None, user=None, umask=-1, encoding=None, errors=None, text=None, pipesize=-1,
                 process_group=None):
        for name, value, usual in (('preexec_fn', preexec_fn, None), ('group', group, None), ('user', user, None),
                                   ('extra_groups', extra_groups, None), ('umask', umask, -1)):
            if value != usual:
                raise ValueError('%s is not supported: %r' % (name, value))
        self.args = args
        self.returncode = None
        self.stdin = self.stdout = self.stderr = None
        self.text_mode = bool(text or universal_newlines or encoding or errors)
        self.encoding, self.errors = encoding, errors
        self._child = None
        self._input, self._collected = None, {}
        command = [args] if isinstance(args, (str, bytes)) or hasattr(args, '__fspath__') else list(args)
        if shell:
            command = ['/bin/sh', '-c'] + command
            if executable:
                command[0] = executable
        ours, theirs, fds = {}, [], []
        try:
            for number, wanted in enumerate((stdin, stdout, stderr)):
                fds.append(self._descriptor(number, wanted, fds, ours, theirs))
            self._child = _process.spawn(command, executable, cwd, env, fds, pass_fds, start_new_session)
        except BaseException:
            for fd in ours.values():
                os.close(fd)
            raise
        finally:
            for fd in theirs:
                os.close(fd)
        self.pid = self._child.pid
        for number, fd in ours.items():
            setattr(self, ('stdin', 'stdout', 'stderr')[number], self._open(fd, number, bufsize))

    @staticmethod
    def _descriptor(number, wanted, fds, ours, theirs):
        """The child's descriptor number; the script's end of a pipe goes into ours."""
        if wanted is None:
            return number
        if wanted == PIPE:
            r, w = os.pipe()
            mine, its = (w, r) if number == 0 else (r, w)
            ours[number] = mine
            theirs.append(its)
            return its
        if wanted == DEVNULL:
            theirs.append(os.open(os.devnull, os.O_RDWR))
            return theirs[-1]
        if wanted == STDOUT:
            if number != 2:
                raise ValueError('STDOUT can only be used for stderr')
            return fds[1]
        if isinstance(wanted, int):
            return wanted
        wanted.flush()
        return wanted.fileno()

    def _open(self, fd, number, bufsize):
        mode = 'w' if number == 0 else 'r'
        if not self.text_mode:
            return io.open(fd, mode + 'b', bufsize)
        return io.open(fd, mode, 1 if number == 0 and bufsize == 1 else -1, self.encoding, self.errors)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for file in (self.stdout, self.stderr):
            if file:
                file.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        if self.returncode is None:
            self.returncode = self._child.poll()
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self.returncode = self._child.wait(timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        if self.poll() is None:
            self._child.kill(int(sig))

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def communicate(self, input=None, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        if self._input is None:
            if isinstance(input, str) and self.text_mode:
                input = input.encode(self.encoding or 'utf-8', self.errors or 'strict')
            self._input = bytearray(input or b'')
            if self.stdin:
                self._flush_stdin()
            for file in (self.stdout, self.stderr):
                if file and not file.closed:
                    self._collected[file.fileno()] = bytearray()
        while True:
            to = self.stdin.fileno() if self.stdin and not self.stdin.closed else -1
            left = None if end is None else end - time.monotonic()
            outcome = _process.exchange(to, self._input, list(self._collected.items()), left)
            if outcome == 'written':
                self._close_stdin()
            elif outcome == 'timeout':
                raise TimeoutExpired(self.args, timeout, self._so_far(self.stdout), self._so_far(self.stderr))
            else:
                break
        try:
            self.wait(None if end is None else max(end - time.monotonic(), 0))
        except TimeoutExpired:
            raise TimeoutExpired(self.args, timeout, self._so_far(self.stdout), self._so_far(self.stderr)) from None
        return self._taken(self.stdout), self._taken(self.stderr)

    def _flush_stdin(self):
        try:
            self.stdin.flush()
        except BrokenPipeError:
            pass

    def _close_stdin(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _so_far(self, file):
        return bytes(self._collected[file.fileno()]) or None if file else None

    def _taken(self, file):
        """All that has come from a pipe, which is closed then."""
        if file is None:
            return None
        data = bytes(self._collected.pop(file.fileno()))
        file.close()
        if self.text_mode:
            text = data.decode(self.encoding or 'utf-8', self.errors or 'strict')
            return text.replace('\r\n', '\n').replace('\r', '\n')
        return data

    def __repr__(self):
        text = '<%s: returncode: %s args: %r>' % (type(self).__name__, self.returncode, self.args)
        return text if len(text) <= 80 else text[:76] + '...>'


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end and gives a CompletedProcess."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except BaseException:
            process.kill()
            raise
    result = CompletedProcess(process.args, process.returncode, stdout, stderr)
    if check:
        result.check_returncode()
    return result


def call(*popenargs, timeout=None, **kwargs):
    """Runs a program to its end and gives its status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """As call; CalledProcessError for another status than 0."""
    status = call(*popenargs, **kwargs)
    if status:
        raise CalledProcessError(status, kwargs.get('args') or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """What a program has written; CalledProcessError for another status than 0."""
    for name in ('stdout', 'check'):
        if name in kwargs:
            raise ValueError('%s argument not allowed, it will be overridden.' % name)
    if 'input' in kwargs and kwargs['input'] is None:
        kwargs['input'] = '' if kwargs.get('text') or kwargs.get('universal_newlines') else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """The status and the output of a command of the shell."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as e:
        data, status = e.output, e.returncode
    return status, data[:-1] if data[-1:] == '\n' else data


def getoutput(cmd, *, encoding=None, errors=None):
    """The output of a command of the shell."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """A command as one text, quoted as shells understand it."""
    import shlex
    return ' '.join(map(shlex.quote, map(os.fsdecode, seq)))
