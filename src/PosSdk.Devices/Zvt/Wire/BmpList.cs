namespace PosSdk.Devices.Zvt.Wire;

/// <summary>The fields of a message, as far as they can be read.</summary>
public sealed class BmpList
{
    private BmpList(IReadOnlyList<Bmp> fields, byte? unknown, bool isCutOff) => (Fields, Unknown, IsCutOff) = (fields, unknown, isCutOff);

    /// <summary>The fields in their order.</summary>
    public IReadOnlyList<Bmp> Fields { get; }

    /// <summary>The id at which reading stopped because the specification does not list it; null when there was none. Answered with <c>84 83 00</c>.</summary>
    public byte? Unknown { get; }

    /// <summary>True when the last field says to be longer than the message is.</summary>
    public bool IsCutOff { get; }

    /// <summary>The value of a field; empty when the message has it not. The first of several.</summary>
    public ReadOnlyMemory<byte> this[byte id]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Id == id) return field.Value;
            }

            return default;
        }
    }

    /// <summary>Reads fields until the end, the first unknown one, or one that is cut off.</summary>
    public static BmpList Read(ReadOnlyMemory<byte> data)
    {
        var fields = new List<Bmp>();
        while (!data.IsEmpty)
        {
            var id = data.Span[0];
            if (!Bmp.IsKnown(id)) return new(fields, id, isCutOff: false);
            if (!Bmp.TryMeasure(id, data.Span[1..], out var header, out var length)) return new(fields, null, isCutOff: true);
            if (data.Length < 1 + header + length) return new(fields, null, isCutOff: true);
            fields.Add(new Bmp(id, data.Slice(1 + header, length)));
            data = data[(1 + header + length)..];
        }

        return new(fields, null, isCutOff: false);
    }
}
