using System.Globalization;

namespace PosSdk.Devices;

/// <summary>Reads the settings of a configuration for a driver, and names all that is wrong with them at once.</summary>
/// <param name="configuration">Whose settings.</param>
/// <remarks>Read every setting, then <see cref="Check"/>: a setting that nobody read is one the driver does not know, such as a misspelt one.</remarks>
public sealed class DeviceSettings(DeviceConfiguration configuration)
{
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _faults = [];

    /// <summary>Whose settings they are.</summary>
    public DeviceConfiguration Configuration => configuration;

    /// <summary>A text; <paramref name="usual"/> when it is not set.</summary>
    public string? Text(string name, string? usual = null) => Raw(name) ?? usual;

    /// <summary>A whole number; <paramref name="usual"/> when it is not set.</summary>
    public int Number(string name, int usual, int min, int max) => Value(name, usual, $"a whole number from {min} to {max}", text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null);

    /// <summary>Milliseconds, 1 to ten minutes; <paramref name="usual"/> when they are not set.</summary>
    public TimeSpan Milliseconds(string name, TimeSpan usual) => TimeSpan.FromMilliseconds(Number(name, (int)usual.TotalMilliseconds, 1, 600_000));

    /// <summary>One of the names of an enumeration, in any case and with dashes between words if one likes; <paramref name="usual"/> when it is not set.</summary>
    public T Choice<T>(string name, T usual) where T : struct, Enum => Value(name, usual, $"one of {string.Join(", ", Enum.GetNames<T>())}", text =>
        Enum.GetNames<T>().FirstOrDefault(known => known.Equals(text.Replace("-", ""), StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<T>(found) : null);

    /// <summary>Anything else; <paramref name="usual"/> when it is not set.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="usual">What it is when it is not set.</param>
    /// <param name="expected">What it should be, in words.</param>
    /// <param name="read">Makes the value of the text; null when it cannot.</param>
    public T Value<T>(string name, T usual, string expected, Func<string, T?> read) where T : struct
    {
        if (Raw(name) is not { } text) return usual;
        if (read(text) is { } value) return value;
        Fault($"'{name}' is '{text}' and should be {expected}");
        return usual;
    }

    /// <summary>Notes a fault, for <see cref="Check"/> to tell; a full stop is added.</summary>
    public void Fault(string fault) => _faults.Add($"{configuration.Id}: {fault}.");

    /// <summary>Names every fault.</summary>
    /// <exception cref="PosConfigurationException">There is one.</exception>
    public void Check()
    {
        foreach (var name in configuration.Settings.Keys.Where(name => !_read.Contains(name)).Order(StringComparer.Ordinal))
            Fault($"the driver {configuration.Driver} has no setting '{name}'; it has {(_read.Count == 0 ? "none" : string.Join(", ", _read.Order(StringComparer.Ordinal)))}");
        if (_faults.Count > 0) throw new PosConfigurationException(string.Join(Environment.NewLine, _faults));
    }

    private string? Raw(string name)
    {
        _read.Add(name);
        return configuration.Settings.GetValueOrDefault(name);
    }
}
