using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Parts;
using NodaTime;

namespace Ledger.Web.Payments;

/// <summary>How payment documents look on pages.</summary>
public static class PaymentWords
{
    /// <summary>The tone of a step; its name always stands beside it.</summary>
    public static Tone ToneOf(PaymentStep step) => step switch
    {
        PaymentStep.Paid => Tone.Good,
        PaymentStep.Returned => Tone.Warning,
        PaymentStep.Cancelled => Tone.Bad,
        PaymentStep.Submitted or PaymentStep.Approved => Tone.Note,
        _ => Tone.Neutral,
    };

    /// <summary>The reasons that approvers give most, offered beside the field.</summary>
    public static IReadOnlyList<string> Reasons(Tongue tongue) =>
    [
        tongue.Pick("附件不全，请补充发票或验收单", "Papers are missing: invoice or acceptance"),
        tongue.Pick("金额与单据不符", "The amount is not that of the papers"),
        tongue.Pick("用途或摘要填写不当", "Purpose or summary is not right"),
        tongue.Pick("收款人与发票不一致", "The payee is not that of the invoice"),
        tongue.Pick("未经集体决议或决议未公开", "No decision, or it is not public"),
    ];

    /// <summary>Since how many days a document waits longer than the rule allows; null when it does not.</summary>
    public static int? Overdue(PageDesk desk, Payment document, LocalDate today) =>
        document is { Step: PaymentStep.Submitted, SubmittedOn: { } since, Account: { } account }
        && desk.Reference.Funds.GetValueOrDefault(account.Fund)?.Thresholds.On(document.EffectiveOn)?.WithinDays is { } days
        && Period.Between(since, today, PeriodUnits.Days).Days - days is > 0 and var over
            ? over
            : null;

    /// <summary>A share in hundredths of a percent as a percentage with one decimal.</summary>
    public static string Percent(long basisPoints) =>
        string.Create(CultureInfo.InvariantCulture, $"{basisPoints / 100}.{basisPoints % 100 / 10}%");
}
