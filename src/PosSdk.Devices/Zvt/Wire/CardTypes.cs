namespace PosSdk.Devices.Zvt.Wire;

/// <summary>The kinds of cards of field 8A and tag 41: those a shop meets; the card's own name (8B) tells the rest.</summary>
public static class CardTypes
{
    /// <summary>The kind in words; null for one that is not listed.</summary>
    public static string? Name(int? type) => type switch
    {
        2 => "ec-card",
        5 => "girocard",
        6 => "Mastercard",
        7 => "EAPS",
        8 => "American Express",
        10 => "Visa",
        11 => "Visa Electron",
        12 => "Diners",
        13 => "V PAY",
        14 => "JCB",
        15 => "REKA",
        21 => "Payeasy",
        30 => "Geldkarte",
        46 => "Maestro",
        47 => "Gift card",
        55 => "Manor",
        69 => "Postcard",
        79 => "Yapital",
        83 => "Lunch-Check",
        87 => "Bancontact",
        89 => "PAYBACK PAY",
        97 or 107 => "Alipay",
        111 => "Instant Payment",
        127 or 194 => "AirPlus",
        196 => "Dankort",
        197 => "Visa/Dankort",
        198 => "UnionPay",
        203 => "Micromoney",
        217 => "Austria Card",
        232 => "Discover",
        260 => "BlueCode",
        261 => "WeChat Pay",
        _ => null,
    };
}
