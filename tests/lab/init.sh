#!/bin/busybox sh
# The guest's first process: mounts the machine's root over 9p, read-only under a tmpfs layer, and goes on as PID 1
# with stage2.sh in that root. Kernel threads share PID 1's root, so that the kernel finds modprobe there.
B=/bin/busybox
$B mount -t devtmpfs dev /dev
for m in /mod/*.ko; do $B insmod $m || echo "lab: module $m failed"; done
share() { $B mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000,"$1" "$2" "$3"; }
share cache=loose,ro root /ro || exec $B reboot -f
$B mount -t tmpfs -o mode=755 rw /rw
$B mkdir /rw/up /rw/work
$B mount -t overlay -o lowerdir=/ro,upperdir=/rw/up,workdir=/rw/work root /new || exec $B reboot -f
$B mount -t proc proc /new/proc
$B mount -t sysfs sysfs /new/sys
$B mount --move /dev /new/dev
$B mount -t tmpfs -o mode=755 run /new/run
$B mkdir /new/run/lab
$B cp /lab/* /new/run/lab
exec $B switch_root /new /bin/sh /run/lab/stage2
