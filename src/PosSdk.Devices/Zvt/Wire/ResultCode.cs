using System.Globalization;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>The reasons of field 27, of 06 1E and of 84 xx, in words a cashier understands.</summary>
public static class ResultCode
{
    /// <summary>Good.</summary>
    public const byte Good = 0x00;

    /// <summary>Somebody pressed stop, or nobody did anything for too long.</summary>
    public const byte Stopped = 0x6C;

    /// <summary>A message that makes no sense.</summary>
    public const byte ProtocolError = 0x9A;

    /// <summary>The terminal is busy: ask again in two seconds.</summary>
    public const byte PleaseWait = 0x9C;

    /// <summary>The function is not there.</summary>
    public const byte NotSupported = 0x83;

    /// <summary>Something else.</summary>
    public const byte SystemError = 0xFF;

    /// <summary>Two hexadecimal digits.</summary>
    public static string Digits(byte code) => code.ToString("X2", CultureInfo.InvariantCulture);

    /// <summary>In words.</summary>
    public static string Words(byte code) => code switch
    {
        Good => "Done.",
        >= 0x01 and <= 0x63 => "The bank said no.",
        0x64 => "Card cannot be read.",
        0x65 => "There is no data on the card.",
        0x66 => "The card reader failed.",
        0x67 or 0x68 or 0xD2 => "This cannot be done with this card.",
        0x6A => "The terminal's memory is full: end its day.",
        0x6B => "The till is not registered at the terminal.",
        Stopped => "Stopped at the terminal, or waited too long.",
        0x6E => "Card is blocked.",
        0x6F or 0xC6 or 0xCB => "The terminal does not take this currency.",
        0x71 => "Not enough money on the card.",
        0x72 or 0x73 or 0xC4 => "Card cannot be used.",
        0x77 => "The terminal's day cannot be ended.",
        0x78 => "Card is expired.",
        0x79 => "Card is not valid yet.",
        0x7A => "Card is not known.",
        0x7B or 0x7C or 0x7E => "The stripe may not be used: insert the card.",
        NotSupported => "The terminal cannot do that.",
        0x85 => "The terminal lacks its key.",
        0x89 or 0xED => "The PIN pad is broken.",
        ProtocolError => "The terminal did not understand the till.",
        0x7D or 0x9B or 0xA1 or 0xA3 => "The terminal cannot reach the bank.",
        PleaseWait or 0xA0 => "The terminal is busy.",
        0xB1 or 0xB2 => "The terminal's memory is full.",
        0xB4 => "Already undone.",
        0xB5 => "Cannot be undone.",
        0xC2 => "The terminal needs a diagnosis.",
        0xC3 => "More than the terminal may take.",
        0xC5 => "The terminal does not take this kind of payment.",
        0xC8 or 0xC9 => "Less than the terminal may take.",
        0xCC => "The slip cannot be printed.",
        0xDC => "A card is in the reader.",
        0xDF => "The terminal is out of order.",
        0xE0 => "The terminal is being serviced.",
        0xE4 => "The terminal must be activated.",
        0xF0 => "The terminal's day must be ended first.",
        _ => "The terminal failed.",
    };
}
