namespace Ledger.Domain.Papers;

/// <summary>The parts that refusals about papers share.</summary>
internal static class PaperWords
{
    /// <summary>Where a paper is used, when that lies outside of what the asker's unit is told.</summary>
    public const string Elsewhere = "";

    /// <summary>Enough of a digest for people to tell files apart.</summary>
    public static string Short(string sha256) => sha256[..Math.Min(12, sha256.Length)];

    public static string Zh(string where) => where == Elsewhere ? "其他单位的付款" : $"“{where}”";

    public static string En(string where) => where == Elsewhere ? "a payment of another unit" : $"“{where}”";

    public static string MendZh(bool mayExplain) => mayExplain
        ? "请核对；确有原因（例如分次付款）时，请填写说明后再提交。"
        : "请核对单据，删去重复的一张；原付款有误时请先冲销。";

    public static string MendEn(bool mayExplain) => mayExplain
        ? "Check it; if there is a reason, such as payment by instalments, write it as the explanation."
        : "Check the papers and take the repeated one out; if the earlier payment was wrong, reverse it first.";
}
