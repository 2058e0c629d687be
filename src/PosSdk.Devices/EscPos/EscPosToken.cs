namespace PosSdk.Devices.EscPos;

/// <summary>Who listens to a stream: the same bytes mean other things to a customer display.</summary>
public enum EscPosDialect
{
    /// <summary>A receipt printer.</summary>
    Printer,

    /// <summary>A customer display in the printer's line.</summary>
    CustomerDisplay,
}

/// <summary>One command of a stream, with all its parameters and data; or a run of text, or of control bytes that mean nothing.</summary>
/// <param name="Offset">Where it begins in the stream.</param>
/// <param name="Name">What it is, such as <c>ESC a justify</c>.</param>
/// <param name="Code">Its first byte times 256 plus its second, such as 0x1B61; one byte alone for text (0) and single controls.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="IsComplete">False when the stream ended within it.</param>
public readonly record struct EscPosToken(long Offset, string Name, int Code, ReadOnlyMemory<byte> Bytes, bool IsComplete)
{
    /// <summary>The <see cref="Code"/> of a run of text.</summary>
    public const int Text = 0;

    /// <summary>How many bytes it takes.</summary>
    public int Length => Bytes.Length;
}
