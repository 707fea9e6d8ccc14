using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>The checks that entries about dues share, in order of precedence.</summary>
internal static class DuesChecks
{
    public static Refusal? Entry(IBook book, DuesKey dues, LocalDate day, string summary) => Checks.First(
        PartyOrgChange.Active(book, dues.PartyOrg, day, "partyOrg"),
        HolderOf(book, dues, day) is null ? new PartyOrgWithoutCommittee(dues.PartyOrg) { Field = "partyOrg" } : null,
        Checks.Kept(book, FundCodes.ReturnedDues, HolderKind.Dues),
        day.Year == dues.Year.Value || day.Year == dues.Year.Value + 1
            ? null
            : new DuesDateOutsideYear(dues.Year, day) { Field = "effectiveOn" },
        Checks.Filled(summary, "summary", "摘要", "summary"));

    public static Refusal? Period(DuesPeriod period, LocalDate day) => period switch
    {
        { FromMonth: < 1 or > 12 } => new DuesMonthInvalid { Field = "fromMonth" },
        { ToMonth: < 1 or > 12 } => new DuesMonthInvalid { Field = "toMonth" },
        _ when period.FromMonth > period.ToMonth => new DuesMonthInvalid { Field = "toMonth" },
        _ when day < new LocalDate(period.Year.Value, period.ToMonth, 1) =>
            new DuesMonthAhead(period.ToMonth, day) { Field = "toMonth" },
        _ => null,
    };

    /// <summary>The account that takes the dues: that of the year's first entry, else of the committee on the day.</summary>
    public static Holder? HolderOf(IBook book, DuesKey dues, LocalDate day) =>
        book.Read<DuesYear>(dues.Stream).Holder
        ?? (book.Parties.DuesCommitteeOf(dues.PartyOrg, day) is { } committee ? Holder.Dues(committee) : null);

    /// <summary>The unit on the lines: that of the year's first entry, else the organisation's on the day.</summary>
    public static string UnitOf(IBook book, DuesKey dues, LocalDate day) =>
        book.Read<DuesYear>(dues.Stream).Unit ?? CurrentUnit(book, dues.PartyOrg, day);

    /// <summary>The unit of the organisation on the day; its id when it is unknown, which no unit has.</summary>
    public static string CurrentUnit(IBook book, string partyOrg, LocalDate day) =>
        book.Parties.Find(partyOrg)?.Places.On(day)?.Unit ?? partyOrg;

    /// <summary>The ratio in force for the organisation's class, or that for all classes; null when masked.</summary>
    public static (int? BasisPoints, string? DocumentNo) Ratio(
        IBook book, DuesKey dues, LocalDate day, Func<DuesRatio, int?> of)
    {
        var rule = DuesRule.Of(
            book.FindFund(FundCodes.ReturnedDues), book.Parties.Find(dues.PartyOrg)?.Class, day);
        return rule.Ratio is { } ratio ? (of(ratio), rule.DocumentNo) : (null, null);
    }
}
