namespace PosSdk.Domain.Money;

/// <summary>The circulating currencies of ISO 4217 and their decimals (list one, amendment 176).</summary>
internal static class Iso4217
{
    private const string None = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private const string Three = "BHD IQD JOD KWD LYD OMR TND";
    private const string Four = "CLF UYW";
    private const string Two =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE " +
        "CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP " +
        "LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB " +
        "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER " +
        "ZAR ZMW ZWG";

    public static IEnumerable<KeyValuePair<string, byte>> Decimals =>
        [.. Each(None, 0), .. Each(Two, 2), .. Each(Three, 3), .. Each(Four, 4)];

    private static IEnumerable<KeyValuePair<string, byte>> Each(string codes, byte decimals) =>
        codes.Split(' ').Select(code => KeyValuePair.Create(code, decimals));
}
