using System.Collections.Specialized;
using System.Globalization;

namespace PosSdk.Devices.Transports;

/// <summary>Makes the wire that an endpoint's text names.</summary>
public static class Wires
{
    /// <summary>The port of ZVT terminals on a network, where the endpoint names none.</summary>
    public const int ZvtPort = 20007;

    private const string Known =
        "Endpoints are tcp://HOST:PORT, zvt://HOST[:PORT], /dev/FILE, file:///dev/FILE[?bidirectional=true&grab=true], serial:///dev/FILE[?baud=9600&data=8&parity=none&stop=1&flow=none], and a file's path with a folder, such as ./receipts.bin.";

    /// <summary>A wire, not connected yet.</summary>
    /// <param name="endpoint">
    /// <list type="bullet">
    /// <item><c>tcp://HOST:PORT</c>; <c>zvt://HOST:PORT</c>, whose port is 20007 when left away.</item>
    /// <item><c>/dev/FILE</c> or <c>file:///dev/FILE</c>: a device file; a printer port (<c>lp</c>) only takes unless the second form says
    /// <c>?bidirectional=true</c>, and an input device (<c>/dev/input/</c>) is kept from other programs unless it says <c>?grab=false</c>.</item>
    /// <item><c>serial:///dev/FILE</c> with <c>?baud=115200&amp;data=8&amp;parity=none|even|odd&amp;stop=1|2&amp;flow=none|rtscts|xonxoff</c>, each optional.</item>
    /// <item>Any other path with a folder, or <c>file:///PATH</c>: a file that keeps what is written, behind what it holds already.</item>
    /// </list>
    /// </param>
    /// <exception cref="ArgumentException">It is none of these; the message says what is wrong.</exception>
    /// <exception cref="PlatformNotSupportedException">A device file on Windows.</exception>
    public static IByteTransport Of(string endpoint)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(endpoint);
        if (!endpoint.Contains("://", StringComparison.Ordinal)) return OfPath(endpoint);
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)) throw Wrong(endpoint, "It is no address.");
        return uri.Scheme switch
        {
            "tcp" => OfHost(uri, endpoint, usualPort: null),
            "zvt" => OfHost(uri, endpoint, ZvtPort),
            "serial" => OfSerialPort(uri, endpoint),
            "file" => OfFile(uri, endpoint),
            _ => throw Wrong(endpoint, $"'{uri.Scheme}' is no kind of wire."),
        };
    }

    private static IByteTransport OfPath(string path)
    {
        if (IsDevice(path)) return Device(path, isBidirectional: null, grabs: null);
        // Because a host without its scheme would become a file that swallows receipts.
        if (path.IndexOfAny(['/', '\\']) < 0) throw Wrong(path, $"It has neither a scheme nor a folder: is it tcp://{path} or ./{path}?");
        return Kept(path);
    }

    private static TcpTransport OfHost(Uri uri, string endpoint, int? usualPort)
    {
        if (uri.Host.Length == 0) throw Wrong(endpoint, "It names no host.");
        if (uri.PathAndQuery is not ("" or "/")) throw Wrong(endpoint, "Nothing may follow the port.");
        return new TcpTransport(uri.IdnHost, uri.Port > 0 ? uri.Port : usualPort ?? throw Wrong(endpoint, "It names no port; printers mostly listen at 9100."));
    }

    private static IByteTransport OfFile(Uri uri, string endpoint)
    {
        var settings = Settings(uri, endpoint, "bidirectional", "grab");
        var path = uri.LocalPath;
        return IsDevice(path) ? Device(path, YesOrNo(settings, "bidirectional", endpoint), YesOrNo(settings, "grab", endpoint)) : Kept(path);
    }

    private static CharacterDeviceTransport OfSerialPort(Uri uri, string endpoint)
    {
        var settings = Settings(uri, endpoint, "baud", "data", "parity", "stop", "flow");
        var usual = new SerialSettings();
        var serial = new SerialSettings
        {
            Baud = Number(settings, "baud", usual.Baud, endpoint),
            DataBits = Number(settings, "data", usual.DataBits, endpoint),
            StopBits = Number(settings, "stop", usual.StopBits, endpoint),
            Parity = settings["parity"] switch
            {
                null or "none" => SerialParity.None,
                "even" => SerialParity.Even,
                "odd" => SerialParity.Odd,
                var other => throw Wrong(endpoint, $"parity is none, even or odd, not '{other}'."),
            },
            Flow = settings["flow"] switch
            {
                null or "none" => SerialFlow.None,
                "rtscts" => SerialFlow.Wires,
                "xonxoff" => SerialFlow.Bytes,
                var other => throw Wrong(endpoint, $"flow is none, rtscts or xonxoff, not '{other}'."),
            },
        };
        if (serial.Fault is { } fault) throw Wrong(endpoint, fault);
        return new CharacterDeviceTransport(uri.LocalPath) { Serial = serial };
    }

    private static CharacterDeviceTransport Device(string path, bool? isBidirectional, bool? grabs) => new(path)
    {
        IsBidirectional = isBidirectional ?? !Path.GetFileName(path).StartsWith("lp", StringComparison.Ordinal),
        GrabsInput = grabs ?? path.StartsWith("/dev/input/", StringComparison.Ordinal),
    };

    private static StreamTransport Kept(string path) => new(() => new FileStream(path, FileMode.Append, FileAccess.Write), $"file://{Path.GetFullPath(path)}", isBidirectional: false);

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);

    private static NameValueCollection Settings(Uri uri, string endpoint, params ReadOnlySpan<string> known)
    {
        var settings = new NameValueCollection();
        if (uri.Host.Length > 0) throw Wrong(endpoint, $"A path follows {uri.Scheme}:// and begins with a slash.");
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = pair.Split('=')[0];
            if (!known.Contains(name)) throw Wrong(endpoint, $"'{name}' is no setting of it.");
            settings[name] = pair[name.Length..].TrimStart('=');
        }

        return settings;
    }

    private static bool? YesOrNo(NameValueCollection settings, string name, string endpoint) => settings[name] switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Wrong(endpoint, $"{name} is true or false, not '{other}'."),
    };

    private static int Number(NameValueCollection settings, string name, int usual, string endpoint) => settings[name] switch
    {
        null => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Wrong(endpoint, $"{name} is a number, not '{text}'."),
    };

    private static ArgumentException Wrong(string endpoint, string why) => new($"'{endpoint}': {why} {Known}");
}
