namespace PosSdk.Devices.Star;

/// <summary>Takes statuses out of what a Star printer sends. A stray byte is lost and nothing after it.</summary>
/// <remarks>The header tells where a status begins and how long it is; bits 0 and 4 tell it from what may stand between (Star: 0xx0xxx1, then xxx0xxx0).</remarks>
internal sealed class StarReplies(Action<byte[]> status)
{
    private readonly List<byte> _bytes = [];

    public void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) Take(value);
    }

    private void Take(byte value)
    {
        // Because flow control may stand anywhere.
        if (value is 0x11 or 0x13) return;
        if (StarStatus.IsHeader(value)) _bytes.Clear();
        else if (_bytes.Count == 0) return;
        else if (!StarStatus.IsRest(value))
        {
            _bytes.Clear();
            return;
        }
        _bytes.Add(value);
        if (_bytes.Count < 2) return;
        var length = StarStatus.Length(_bytes[0], _bytes[1]);
        if (length < StarStatus.Shortest) _bytes.Clear();
        if (_bytes.Count < length || _bytes.Count == 0) return;
        status([.. _bytes]);
        _bytes.Clear();
    }
}
