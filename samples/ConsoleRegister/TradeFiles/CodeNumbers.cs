namespace ConsoleRegister.TradeFiles;

/// <summary>Numbers codes in the order they come up, so that a set of them is some bits. Ordinal: case counts.</summary>
internal sealed class CodeNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Of(string code)
    {
        if (!_numbers.TryGetValue(code, out var number)) _numbers.Add(code, number = _numbers.Count);
        return number;
    }
}

/// <summary>A set of numbered codes.</summary>
internal sealed class CodeSet
{
    private ulong[] _bits = new ulong[16];

    public int Count { get; private set; }

    public void Add(int number)
    {
        var (word, bit) = (number >> 6, 1UL << (number & 63));
        if (word >= _bits.Length) Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        if ((_bits[word] & bit) != 0) return;
        _bits[word] |= bit;
        Count++;
    }
}
