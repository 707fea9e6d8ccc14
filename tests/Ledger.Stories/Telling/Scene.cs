using System.Globalization;
using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Stories.Reading;
using NodaTime;

namespace Ledger.Stories.Telling;

/// <summary>What a name in a story stands for: the deed it was given to, and the numbers that came of it.</summary>
public sealed record Named(Command Deed, string? Id, string? Voucher);

/// <summary>One line while it is told: its words with their meaning, and the names given so far.</summary>
public sealed class Scene(StoryLine line, IReadOnlyDictionary<string, Named> names)
{
    /// <summary>The business date; a line that needs one has one.</summary>
    public LocalDate Day => line.Day
        ?? throw new StoryException(line.Number, "缺少日期。", "The line needs a date.");

    /// <summary>The fiscal year: the one said, else that of the date.</summary>
    public FiscalYear Year => StoryReader.Year(line.Option("year")) is { } said ? new(said) : FiscalYear.Of(Day);

    /// <summary>The number of words.</summary>
    public int Count => line.Words.Count;

    public AccountKey Account => new(Unit(0), Fund(1), Year);

    public CollectiveKey Books => new(Unit(0), Year);

    public Evidence Paper => Evidence.Document(line.Option("document") ?? "演示凭据");

    public PoolKey Pool(int fund) => new(Street.Office, Fund(fund), Year);

    public DuesKey Dues => new(Meaning(Street.PartyOrgs, Word(0), "党组织", "party organisation"), Year);

    public string Word(int at) => at < Count
        ? line.Words[at]
        : throw new StoryException(line.Number, $"第 {at + 1} 个词缺失。", $"Word {at + 1} is missing.");

    public string? Option(string name) => line.Option(name);

    public string Unit(int at) => Meaning(Street.Units, Word(at), "单位", "unit");

    public string Fund(int at) => Meaning(Street.Funds, Word(at), "资金", "fund");

    public string Purpose(int at) => Meaning(Street.Purposes, Word(at), "用途", "purpose");

    public Money Amount(int at) => AmountText.Read(Word(at)) switch
    {
        { Fault: null } read => new Money(read.Fen),
        { Fault: AmountZero } => Money.Zero,
        { Fault: var fault } => throw new StoryException(line.Number, fault.Chinese, fault.English),
    };

    /// <summary>A whole number from 1 on.</summary>
    public int Number(int at) => int.TryParse(Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        ? n
        : throw Unknown(Word(at), "数字", "number");

    public FundingTier Tier(int at) => Word(at) switch
    {
        "中央" or "central" => FundingTier.Central,
        "省级" or "province" => FundingTier.Province,
        "市级" or "city" => FundingTier.City,
        "区级" or "district" => FundingTier.District,
        "街道级" or "subdistrict" => FundingTier.Subdistrict,
        var word => throw Unknown(word, "资金级次", "tier"),
    };

    /// <summary>The document a name stands for; a number of the story's own making is taken as it is.</summary>
    public string Document(int at) => names.TryGetValue(Word(at), out var named) ? named.Id ?? Word(at) : Word(at);

    /// <summary>The number of the document that an option names; null without the option.</summary>
    public string? Named(string option) =>
        Option(option) is { } name ? names.TryGetValue(name, out var named) ? named.Id ?? name : name : null;

    /// <summary>The voucher and the deed a name stands for.</summary>
    public (Command Deed, VoucherNumber Voucher) Voucher(string name) =>
        names.TryGetValue(name, out var named) && Domain.Kernel.Voucher.Parse(named.Voucher) is { } voucher
            ? (named.Deed, voucher)
            : throw Unknown(name, "凭证名称", "name of a voucher");

    public Actor By(Actor usual) => Option("by") is { } name ? Meaning(Street.People, name, "人员", "person") : usual;

    public StoryException Unknown(string word, string zh, string en) =>
        new(line.Number, $"“{word}”不是已知的{zh}。", $"“{word}” is no known {en}.");

    private T Meaning<T>(IReadOnlyDictionary<string, T> words, string word, string zh, string en) =>
        words.TryGetValue(word, out var meaning) ? meaning : throw Unknown(word, zh, en);
}
