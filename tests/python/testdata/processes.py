"""Subprocesses: output, input, exit status, errors, timeouts, pipes."""
import os
import shlex
import subprocess
import sys

r = subprocess.run(['printf', 'a\\nb\\n'], capture_output=True, text=True)
print(r.returncode, r.stdout.splitlines(), repr(r.stderr), r.args[0])
print(subprocess.check_output('echo $((6*7)); echo err >&2', shell=True, stderr=subprocess.STDOUT), subprocess.run('exit 3', shell=True).returncode)
try:
    subprocess.run(['sh', '-c', 'echo out; exit 2'], check=True, capture_output=True)
except subprocess.CalledProcessError as e:
    print(e, e.returncode, e.output)
try:
    subprocess.run(['/does/not/exist'])
except FileNotFoundError as e:
    print(type(e).__name__, e.errno, e.filename)
try:
    subprocess.run(['sleep', '5'], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print('timeout', e.cmd)
p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
out, err = p.communicate(b'through\xff')
print(out, err, p.returncode, p.poll())
with subprocess.Popen(['sh', '-c', 'for i in 1 2 3; do echo line $i; done'], stdout=subprocess.PIPE, text=True) as p:
    for line in p.stdout:
        print(line.rstrip())
print(p.wait())
print(subprocess.run(['sh', '-c', 'echo $VAR; pwd'], env={'VAR': 'v', 'PATH': os.environ.get('PATH', '/bin:/usr/bin')}, cwd='/', stdout=subprocess.PIPE, encoding='utf-8').stdout.split())
print(subprocess.run(['tr', 'a-z', 'A-Z'], input='upper', text=True, stdout=subprocess.PIPE).stdout, subprocess.getoutput('echo hi'), subprocess.call(['true']), subprocess.call(['false']))
p = subprocess.Popen(['sleep', '30'])
print(p.poll())
p.terminate()
print(p.wait(), os.path.exists('/proc/self'), subprocess.DEVNULL, subprocess.run(shlex.split("sh -c 'echo x >&2'"), stderr=subprocess.DEVNULL).returncode)
