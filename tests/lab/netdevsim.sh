# Builds netdevsim, the only device in software that devlink knows, for Debian's kernel KERNEL, which is configured
# without it, out of Debian's own kernel source; the module's file is written to OUT. Nothing is installed.
series=${KERNEL%%[-+]*}; series=${series%.*}
case $KERNEL in 6.1.*) series=6.1;; esac
flavour=${KERNEL%-amd64}
apt-get -qq -o APT::Sandbox::User=root download \
    "linux-headers-$KERNEL" "linux-headers-$flavour-common" "linux-kbuild-$flavour" "linux-source-$series"
for package in linux-headers*.deb linux-kbuild*.deb; do dpkg -x "$package" root; done
tree=linux-source-$series
dpkg --fsys-tarfile linux-source-*.deb | tar xO "./usr/src/$tree.tar.xz" |
    tar xJ --strip-components=1 --wildcards "$tree/drivers/net/netdevsim" "$tree/drivers/ptp/ptp_mock.[c]" \
        "$tree/include/linux/ptp_mock.[h]"
module=$PWD/drivers/net/netdevsim
# It wants the mock clock of newer kernels, which is not built either: make that a part of it.
mv drivers/ptp/ptp_mock.c include/linux/ptp_mock.h "$module"
sed -i 's/udp_tunnels\.o/& ptp_mock.o/' "$module/Makefile"
sed -i 's/#include <linux\/ptp_mock\.h>/#include "ptp_mock.h"/' "$module"/*.c
# Debian's headers name each other by absolute paths: show them there in a mount namespace.
unshare -Urm sh -ec "
    mount --bind '$PWD/root/usr/src' /usr/src
    mount -t overlay -o lowerdir='$PWD/root/usr/lib':/usr/lib overlay /usr/lib
    make -C '/usr/src/linux-headers-$KERNEL' M='$module' CONFIG_NETDEVSIM=m CONFIG_DEBUG_INFO_BTF_MODULES= \
        KCFLAGS=-DCONFIG_PTP_1588_CLOCK_MOCK=1 modules"
mkdir -p "$(dirname "$OUT")"
strip --strip-debug -o "$OUT" "$module/netdevsim.ko"
