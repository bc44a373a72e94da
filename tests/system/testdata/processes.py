"""subprocess: run and its kin, Popen, pipes, timeouts, errors."""
import os
import signal
import subprocess
import sys
from subprocess import DEVNULL, PIPE, STDOUT


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)
        return e
    print('no error')


r = subprocess.run(['echo', 'hello world'], stdout=PIPE)
print(r, r.returncode, r.stdout, r.stderr, r.args)
print(subprocess.run(['sh', '-c', 'echo out; echo err >&2; exit 3'], capture_output=True, text=True))
print(subprocess.run('echo $0 $X', shell=True, capture_output=True, text=True, env={'X': 'y', 'PATH': os.environ['PATH']}))
print(subprocess.run(['cat'], input=b'x' * 200000, stdout=PIPE).stdout == b'x' * 200000)
print(subprocess.run(['cat'], input='text é\n', stdout=PIPE, text=True).stdout)
print(subprocess.run(['true'], input=b'never read' * 100000).returncode)
print(subprocess.check_output(['printf', 'a\nb\r\nc'], universal_newlines=True).splitlines())
print(subprocess.check_output(['sh', '-c', 'echo e >&2'], stderr=STDOUT))
print(subprocess.call(['false']), subprocess.check_call(['true']), subprocess.getoutput('echo x'),
      subprocess.getstatusoutput('exit 2'))
e = error(subprocess.check_call, ['false'])
print(e.returncode, e.cmd, e.output)
e = error(subprocess.check_output, ['sh', '-c', 'echo out; exit 5'])
print(e.returncode, e.output, e.stdout, e.stderr)
error(subprocess.run, 'kill -9 $$', shell=True, check=True)
try:
    subprocess.run(['sleep', '1000'], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print(e.cmd)
e = error(subprocess.run, ['/no/such/program'])
print(e.errno, e.filename)
error(subprocess.run, ['no-such-program-anywhere'])
error(subprocess.run, ['/etc/passwd'])
error(subprocess.run, ['true'], cwd='/nope')
error(subprocess.run, ['true'], capture_output=True, stdout=PIPE)
error(subprocess.check_output, ['true'], stdout=PIPE)
print(subprocess.run(['pwd'], cwd='/usr', stdout=PIPE).stdout)
os.chdir('/etc')
print(subprocess.run(['pwd'], stdout=PIPE).stdout)
os.environ['NLSH_TEST'] = 'set here'
print(subprocess.run('echo $NLSH_TEST', shell=True, stdout=PIPE).stdout)

p = subprocess.Popen(['cat'], stdin=PIPE, stdout=PIPE)
print(p.poll(), p.returncode, p.stdin.write(b'line one\nline two\n'))
p.stdin.flush()
print(p.stdout.readline())
p.stdin.close()
print(p.stdout.read(), p.wait(), p.poll(), p.returncode)
with subprocess.Popen(['sh', '-c', 'for i in 1 2 3; do echo $i; done'], stdout=PIPE, text=True) as p:
    print([line.strip() for line in p.stdout])
print(p.returncode, p.args, isinstance(p.pid, int))
p = subprocess.Popen(['sleep', '1000'])
e = error(p.wait, timeout=0.01)
p.terminate()
print(p.wait(), p.returncode == -signal.SIGTERM)
p = subprocess.Popen(['sleep', '1000'])
p.kill()
print(p.wait())
p.kill()
p = subprocess.Popen(['sh', '-c', 'cat; echo done >&2'], stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)
print(p.communicate('to and fro'), p.returncode)
p = subprocess.Popen('sleep 0.3; echo late', shell=True, stdout=PIPE, text=True)
try:
    p.communicate(timeout=0.05)
except subprocess.TimeoutExpired as e:
    print('not yet', e.timeout)
print(p.communicate())
p = subprocess.Popen(['echo', 'seen'], stdout=DEVNULL, stderr=DEVNULL)
print(p.communicate(), p.stdout)
a = subprocess.Popen(['echo', 'through\ntwo'], stdout=PIPE)
b = subprocess.Popen(['wc', '-l'], stdin=a.stdout, stdout=PIPE)
a.stdout.close()
print(b.communicate()[0].strip(), a.wait())
try:
    subprocess.run(['false'], check=True)
except subprocess.SubprocessError as e:
    print('base class', isinstance(e, subprocess.CalledProcessError))
print(subprocess.CompletedProcess(['x'], 1, 'o').check_returncode if False else subprocess.CompletedProcess(['x'], 0))
print(os.system('exit 3'), os.popen('echo popen').read(), os.WEXITSTATUS(os.system('exit 4')))
