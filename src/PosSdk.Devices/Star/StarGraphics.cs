using System.Globalization;
using System.Text;
using PosSdk.Devices.EscPos;

namespace PosSdk.Devices.Star;

/// <summary>Puts the rows of raster mode together to pictures.</summary>
internal sealed class StarGraphics(PrintHead head)
{
    private const int LongestSkip = 4096;

    private readonly List<byte[]> _rows = [];

    /// <summary>ESC * r: what leaves raster mode ends the picture, what skips rows leaves them white.</summary>
    public void Mode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes.At(3))
        {
            case (byte)'A' or (byte)'B': End(); break;
            case (byte)'C' or (byte)'R': _rows.Clear(); break;
            case (byte)'Y': Skip(bytes.From(4)); break;
        }
    }

    public void Row(ReadOnlySpan<byte> dots) => _rows.Add(dots.ToArray());

    /// <summary>What came so far is on paper.</summary>
    public void End()
    {
        var stride = _rows.Count == 0 ? 0 : _rows.Max(row => row.Length);
        if (stride > 0)
        {
            var bits = new byte[stride * _rows.Count];
            for (var row = 0; row < _rows.Count; row++) _rows[row].CopyTo(bits, row * stride);
            head.Place(new(stride * 8, _rows.Count, bits));
        }
        _rows.Clear();
    }

    private void Skip(ReadOnlySpan<byte> digits)
    {
        if (!int.TryParse(Encoding.ASCII.GetString(digits.TrimEnd((byte)0)), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return;
        for (var i = 0; i < Math.Min(count, LongestSkip); i++) _rows.Add([]);
    }
}
