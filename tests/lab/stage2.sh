# The guest's PID 1 in the machine's own root: makes a system of it, runs the command, says how it ended, powers off.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
. /run/lab/facts
mkdir -p /dev/shm /dev/pts /dev/net
mount -t tmpfs -o mode=1777 shm /dev/shm
mount -t devpts -o gid=5,mode=620,ptmxmode=666 devpts /dev/pts
ln -sfn /proc/self/fd /dev/fd
ln -sfn fd/0 /dev/stdin; ln -sfn fd/1 /dev/stdout; ln -sfn fd/2 /dev/stderr
mkdir -p "/lib/modules/$KERNEL" && mount --bind "$MODULES" "/lib/modules/$KERNEL"
modprobe -qa loop tun
[ -e /dev/net/tun ] || mknod -m 666 /dev/net/tun c 10 200
mount -t debugfs debugfs /sys/kernel/debug
mount -t bpf bpf /sys/fs/bpf
mount -t cgroup2 cgroup2 /sys/fs/cgroup
if [ -n "$SHARE" ]; then
    mkdir -p "$SHARE"
    mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000,cache=none share "$SHARE"
fi
echo lab > /proc/sys/kernel/hostname
# A tunnel module that some test loads shall not put gre0, sit0 ... into the namespaces of the others.
echo 1 > /proc/sys/net/core/fb_tunnels_only_for_init_net
ip link set lo up
if [ -n "$TERMINAL" ]; then
    stty -F /dev/ttyS1 sane rows "$ROWS" cols "$COLUMNS"
    setsid -c sh /run/lab/command < /dev/ttyS1 > /dev/ttyS1 2>&1
else
    setsid sh /run/lab/command < /dev/null > /dev/vport0p1 2> /dev/vport0p2
fi
echo $? > /dev/vport0p3
[ -z "$SHARE" ] || umount "$SHARE"
sync
echo b > /proc/sysrq-trigger
