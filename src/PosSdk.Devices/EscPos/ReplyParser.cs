namespace PosSdk.Devices.EscPos;

/// <summary>Takes what a printer sends apart: answers to DLE EOT, automatic status, single bytes, blocks. A stray byte is lost and nothing after it.</summary>
/// <remarks>The fixed bits tell the kinds apart (Epson's and Citizen's tables agree): counting bytes in fours would shift for ever after one stray.</remarks>
internal sealed class ReplyParser(Action<byte> realTime, Action<byte[]> automatic, Action<byte> single, Action<byte[]> block)
{
    private const int LongestBlock = 256;

    private readonly List<byte> _automatic = [];
    private readonly List<byte> _block = [];

    public void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) Take(value);
    }

    private void Take(byte value)
    {
        // Because flow control may stand anywhere, and an answer to DLE EOT overtakes what is being sent.
        if (value is 0x11 or 0x13) return;
        // Within a block only those that no text holds can be told: a digit 2 has the same bits.
        if ((value & 0x93) == 0x12 && (_block.Count == 0 || value < 0x20)) realTime(value);
        else if (_automatic.Count > 0) TakeAutomatic(value);
        else if (_block.Count > 0) TakeBlock(value);
        else Begin(value);
    }

    private void Begin(byte value)
    {
        if ((value & 0x93) == 0x10) _automatic.Add(value);
        else if (value is 0x35 or 0x37 or 0x3B or 0x3D or 0x5F) _block.Add(value);
        else if ((value & 0x90) == 0) single(value);
    }

    private void TakeAutomatic(byte value)
    {
        if ((value & 0x90) != 0)
        {
            _automatic.Clear();
            Begin(value);
            return;
        }
        _automatic.Add(value);
        if (_automatic.Count < 4) return;
        automatic([.. _automatic]);
        _automatic.Clear();
    }

    private void TakeBlock(byte value)
    {
        if (value == 0)
        {
            block([.. _block]);
            _block.Clear();
        }
        else if (value is >= 0x20 and <= 0x7E && _block.Count < LongestBlock) _block.Add(value);
        else
        {
            _block.Clear();
            Take(value);
        }
    }
}
