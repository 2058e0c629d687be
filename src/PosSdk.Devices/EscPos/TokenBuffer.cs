namespace PosSdk.Devices.EscPos;

/// <summary>Says what stands first in bytes: its name, its code and how long it is, or <see cref="CommandLength.NotYetKnown"/>.</summary>
internal delegate (string Name, int Code, long Length) NextCommand(ReadOnlySpan<byte> bytes);

/// <summary>Bytes that wait to become tokens.</summary>
internal sealed class TokenBuffer
{
    // Because a command may ask for 4 GB: beyond this a token ends and its rest reads as text.
    private const int LongestToken = 1 << 26;

    private byte[] _bytes = new byte[256];
    private int _start, _end;
    private long _offset;

    public int Waiting => _end - _start;

    /// <summary>True when nothing more comes.</summary>
    public bool IsComplete { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_end + bytes.Length > _bytes.Length) MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    public void Complete() => IsComplete = true;

    public bool TryRead(NextCommand next, out EscPosToken token)
    {
        token = default;
        var waiting = _bytes.AsSpan(_start, Waiting);
        if (waiting.IsEmpty) return false;
        var (name, code, length) = next(waiting);
        var whole = length != CommandLength.NotYetKnown && length <= waiting.Length;
        if (!whole && !IsComplete && waiting.Length < LongestToken) return false;
        token = new(_offset, name, code, waiting[..(whole ? (int)length : waiting.Length)].ToArray(), whole);
        _start += token.Length;
        _offset += token.Length;
        return true;
    }

    private void MakeRoom(int more)
    {
        var waiting = Waiting;
        var target = waiting + more <= _bytes.Length ? _bytes : new byte[Math.Max(_bytes.Length * 2, waiting + more)];
        _bytes.AsSpan(_start, waiting).CopyTo(target);
        (_bytes, _start, _end) = (target, 0, waiting);
    }
}
