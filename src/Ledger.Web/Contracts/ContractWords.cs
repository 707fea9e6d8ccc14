using Ledger.Domain.Contracts;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Parts;
using NodaTime;

namespace Ledger.Web.Contracts;

/// <summary>What ages and states of contracts are called.</summary>
public static class ContractWords
{
    /// <summary>The band of an overdue payment.</summary>
    public static string Of(ArrearsAge age, Tongue tongue) => age switch
    {
        ArrearsAge.None => tongue.Pick("未逾期", "not overdue"),
        ArrearsAge.Month => tongue.Pick("逾期 30 天以内", "up to 30 days late"),
        ArrearsAge.Quarter => tongue.Pick("逾期 31–90 天", "31–90 days late"),
        ArrearsAge.Year => tongue.Pick("逾期 91–365 天", "91–365 days late"),
        ArrearsAge.Longer => tongue.Pick("逾期一年以上", "more than a year late"),
        _ => throw new InvalidOperationException($"No words for age {age}."),
    };

    /// <summary>What is given out.</summary>
    public static string Of(ContractKind kind, Tongue tongue) => kind switch
    {
        ContractKind.Lease => tongue.Pick("出租", "Lease"),
        ContractKind.ContractingOut => tongue.Pick("发包", "Contracting out"),
        ContractKind.Other => tongue.Pick("其他", "Other"),
        _ => throw new InvalidOperationException($"No words for kind {kind}."),
    };

    /// <summary>How a contract stands on a day: an expired one that nobody ended wants attention (R19).</summary>
    public static (string Text, Tone Tone) State(Contract contract, LocalDate day, Tongue tongue) => contract switch
    {
        { EndedOn: { } end } when end <= day => (tongue.Pick("已终止", "ended"), Tone.Note),
        _ when contract.Terms!.Until < day => (tongue.Pick("已到期未收回", "expired, not returned"), Tone.Bad),
        _ when contract.Terms!.Until < day.PlusDays(90) => (tongue.Pick("90 天内到期", "expires within 90 days"), Tone.Warning),
        _ => (tongue.Pick("履行中", "running"), Tone.Good),
    };
}
