using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PosSdk.Devices.Transports;

/// <summary>The calls of the C library that a device file needs and .NET does not offer.</summary>
internal static partial class CLibrary
{
    // Because the file's mode is given only to calls that create one, two arguments are all that is passed; more would be lost on some machines.
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(SafeFileHandle file, ref byte buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(SafeFileHandle file, ref byte data, nuint count);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    internal static partial int Control(SafeFileHandle file, nuint request, nint argument);

    [LibraryImport("libc", EntryPoint = "isatty", SetLastError = true)]
    internal static partial int IsTerminal(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    internal static partial int GetSettings(SafeFileHandle file, ref byte settings);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    internal static partial int SetSettings(SafeFileHandle file, int when, ref byte settings);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    internal static partial void MakeRaw(ref byte settings);

    [LibraryImport("libc", EntryPoint = "cfsetspeed", SetLastError = true)]
    internal static partial int SetSpeed(ref byte settings, nuint speed);

    [LibraryImport("libc", EntryPoint = "cfgetospeed")]
    internal static partial nuint GetSpeed(ref byte settings);
}
