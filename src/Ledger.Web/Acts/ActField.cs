using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Acts;

/// <summary>How a field of an act is filled in.</summary>
public enum ActFieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>One of several choices.</summary>
    Choice,

    /// <summary>An amount of money, with its capital figures below.</summary>
    Money,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Scans and documents, kept once by their SHA-256 and named by it.</summary>
    Files,
}

/// <summary>A field of an act's form.</summary>
/// <param name="Name">The name of the command's member, at which the domain's refusals point.</param>
/// <param name="Zh">The label in Chinese.</param>
/// <param name="En">The label in English.</param>
public sealed record ActField(string Name, ActFieldKind Kind, string Zh, string En)
{
    /// <summary>Whether it must be filled.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Whether the next form of the act begins with what was entered here (单位, 资金, 文号).</summary>
    public bool Kept { get; init; }

    /// <summary>What can be chosen, given what is entered so far.</summary>
    public Func<ActEntry, IReadOnlyList<Choice>>? Choices { get; init; }

    /// <summary>What the form begins with.</summary>
    public Func<ActEntry, string?>? Start { get; init; }

    /// <summary>The amount that would use up what there is; <c>=</c> fills it in.</summary>
    public Func<ActEntry, Task<Money?>>? Balance { get; init; }

    /// <summary>Whether it names who is paid or pays; natural persons of the unit are offered by their numbers.</summary>
    public bool NamesParty { get; init; }

    /// <summary>Help below the field in both languages.</summary>
    public (string Zh, string En)? Hint { get; init; }

    /// <summary>Whether it is searched by typing: by initials, code or name.</summary>
    public bool Searched { get; init; }

    /// <summary>The name under which the page posts it.</summary>
    public string Posted => $"Form.{char.ToUpperInvariant(Name[0])}{Name[1..]}";
}

/// <summary>The fields that acts share.</summary>
public static class ActFields
{
    /// <summary>The business date, today to begin with.</summary>
    public static ActField Day { get; } = new("effectiveOn", ActFieldKind.Date, "业务日期", "Business date")
    {
        Kept = true, Start = e => $"{e.Today:uuuu-MM-dd}",
    };

    /// <summary>The fiscal year, that of today to begin with.</summary>
    public static ActField Year { get; } = new("year", ActFieldKind.Choice, "年度", "Year")
    {
        Kept = true, Choices = e => Choices.Years(e.Today), Start = e => $"{e.Today.Year}",
    };

    /// <summary>The summary (摘要).</summary>
    public static ActField Summary { get; } = new("summary", ActFieldKind.Text, "摘要", "Summary");

    /// <summary>The number of the document behind it.</summary>
    public static ActField Document { get; } = Optional("documentNo", "发票或单据号", "Invoice or document no.") with
    {
        Kept = true,
    };

    /// <summary>The number of papers attached (附件张数).</summary>
    public static ActField Papers { get; } =
        new("attachmentCount", ActFieldKind.Whole, "附件张数", "Papers attached") { Required = false };

    /// <summary>The files of those papers.</summary>
    public static ActField Files { get; } =
        new("attachments", ActFieldKind.Files, "附件（扫描件）", "Files: scans") { Required = false };

    /// <summary>The amount.</summary>
    public static ActField Amount { get; } = new("amount", ActFieldKind.Money, "金额", "Amount");

    /// <summary>A unit over which the person may record.</summary>
    public static ActField Unit(string name = "unit", string zh = "单位", string en = "Unit") =>
        new(name, ActFieldKind.Choice, zh, en)
        {
            Kept = true, Searched = true, Choices = e => Choices.UnitsOf(e.Desk, Role.Recorder),
            Start = e => Choices.UnitsOf(e.Desk, Role.Recorder) is [var only] ? only.Value : null,
        };

    /// <summary>A fund, of one kind of holder or any.</summary>
    public static ActField Fund(HolderKind? kind = null) => new("fund", ActFieldKind.Choice, "资金", "Fund")
    {
        Kept = true, Searched = true, Choices = e => Choices.Funds(e.Desk, kind),
    };

    /// <summary>A purpose that the chosen fund allows.</summary>
    public static ActField Purpose { get; } = new("purpose", ActFieldKind.Choice, "用途", "Purpose")
    {
        Searched = true, Choices = e => Choices.Purposes(e.Desk, e.Text("fund"), e.Today),
    };

    /// <summary>A text that must be filled.</summary>
    public static ActField Text(string name, string zh, string en) => new(name, ActFieldKind.Text, zh, en);

    /// <summary>A text that may be left empty.</summary>
    public static ActField Optional(string name, string zh, string en) => Text(name, zh, en) with { Required = false };

    /// <summary>Who is paid or pays: a firm by name, a natural person by number.</summary>
    public static ActField Party(string name, string zh, string en) => Text(name, zh, en) with { NamesParty = true };

    /// <summary>One of a few words; those of an enumeration are its names.</summary>
    public static ActField Choice(string name, string zh, string en, Func<ActEntry, IReadOnlyList<Choice>> choices) =>
        new(name, ActFieldKind.Choice, zh, en) { Choices = choices };
}
