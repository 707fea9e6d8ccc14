using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>A district or street has no collective organisation.</summary>
public sealed record UnitKeepsNoCollective(string Unit) : Refusal("unit-keeps-no-collective", RefusalKind.Rule,
    $"单位“{Unit}”不设集体经济组织账。请选择村、社区、村民小组或乡镇级集体。",
    $"Unit “{Unit}” keeps no collective books. Choose a village, a community, a villager group or a township.");

/// <summary>The chart in force on the day has no such account.</summary>
public sealed record ChartAccountUnknown(string Code, int Version) : Refusal("chart-account-unknown",
    RefusalKind.NotFound,
    $"{Version} 年会计科目表中没有“{Code}”。2024-01-01 起用 2023 年制度科目，此前用 2004 年制度科目。请从科目表中选择。",
    $"The chart of {Version} has no account “{Code}”. From 2024-01-01 the chart of 2023 applies, before it that of "
    + "2004. Choose from the chart.");

/// <summary>The account is of another nature than the entry.</summary>
public sealed record ChartAccountDoesNotFit(ChartAccount Account, string NeededZh, string NeededEn)
    : Refusal("chart-account-does-not-fit", RefusalKind.Input,
        $"科目 {Account.Key}“{Account.Zh}”不是{NeededZh}科目（同一编号在新旧科目表中含义可能不同）。请改选。",
        $"Account {Account.Key} “{Account.En}” is no account of {NeededEn} (a code may mean another thing in the "
        + "other chart). Choose another one.");

/// <summary>A subsidy is recorded as such, because its earmark decides whether it is income.</summary>
public sealed record SubsidyHasItsOwnEntry() : Refusal("subsidy-has-its-own-entry", RefusalKind.Input,
    "补助收入请用“收到补助”登记，以便区分专项与一般补助。",
    "Record a subsidy with “subsidy received”, which asks whether it is earmarked.");

/// <summary>The books of the year are opened already.</summary>
public sealed record CollectiveAlreadyOpened(CollectiveKey Books) : Refusal("collective-already-opened",
    RefusalKind.Conflict,
    $"{Books.Village} 的 {Books.Year} 年度集体账已有期初余额。要更正请先冲销原期初。",
    $"The collective books {Books.Year} of {Books.Village} are opened already. Reverse the opening to correct it.");

/// <summary>The year before is in the ledger, so its balances are carried over instead of typed.</summary>
public sealed record CollectiveCarriesOver(CollectiveKey Before) : Refusal("collective-carries-over",
    RefusalKind.Rule,
    $"上年（{Before.Year}）账已在本系统中。请用“年度结转”转入，不要手工登记期初余额。",
    $"The year before ({Before.Year}) is in this ledger. Carry it over instead of typing an opening.");

/// <summary>Nothing is left to carry over.</summary>
public sealed record NothingToCarry(FiscalYear Year) : Refusal("nothing-to-carry", RefusalKind.Rule,
    $"{Year} 年度没有可结转的余额。请核对年度，或先补记该年度业务。",
    $"Nothing is left of {Year} to carry over. Check the year, or record what is missing in it.");

/// <summary>The village has less than is asked for, on the day or on a later one.</summary>
public sealed record CollectiveExceedsAvailable(Money Available, Money Asked) : Refusal(
    "collective-exceeds-available", RefusalKind.Rule,
    $"集体资金可用余额只有 {Available} 元，不足 {Asked} 元（按业务日及其后每一日的余额判断）。请减少金额，或先登记收入。",
    $"Only {Available} yuan of collective money are available, less than {Asked} (judged on the day and every later "
    + "one). Lower the amount or record the income first.");

/// <summary>The common reserve has less than is asked for.</summary>
public sealed record ReserveExceeded(Money Left, Money Asked) : Refusal("reserve-exceeded", RefusalKind.Rule,
    $"公积公益金只有 {Left} 元，不足 {Asked} 元。请减少金额。",
    $"Only {Left} yuan are in the common reserve, less than {Asked}. Lower the amount.");

/// <summary>No earmarked subsidy was received under that voucher by the day.</summary>
public sealed record EarmarkUnknown(string Subsidy, LocalDate Day) : Refusal("earmark-unknown", RefusalKind.NotFound,
    $"{Day:uuuu-MM-dd} 及之前没有凭证号为“{Subsidy}”的专项补助。请从专项应付款明细中选择。",
    $"No earmarked subsidy was received under voucher “{Subsidy}” by {Day:uuuu-MM-dd}. "
    + "Choose it from the earmarked payables.");

/// <summary>Less of the earmarked subsidy is left than is asked for.</summary>
public sealed record EarmarkExceeded(Money Left, Money Asked) : Refusal("earmark-exceeded", RefusalKind.Rule,
    $"该专项补助只剩 {Left} 元未确认，不足 {Asked} 元。请减少金额，或先冲销已作的确认。",
    $"Only {Left} yuan of this subsidy are left, less than {Asked}. "
    + "Lower the amount, or reverse what was recognised first.");
