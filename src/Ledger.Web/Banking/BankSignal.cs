using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Parts;
using NodaTime;

namespace Ledger.Web.Banking;

/// <summary>The state of a holder's bank account in one colour, one word and one line that says why.</summary>
internal sealed record BankSignal(Tone Tone, string Text, string Why)
{
    private const int FreshDays = 7;

    public static BankSignal Of(BankAccount account, LocalDate today, Tongue tongue) => account switch
    {
        { IsOpen: false } => new(Tone.Neutral, tongue.Pick("未登记", "silent"),
            tongue.Pick("尚未登记银行账户", "no bank account is registered")),
        { Asserted: { } last } when last.Difference != Money.Zero => new(Tone.Bad, tongue.Pick("不符", "failed"),
            tongue.Pick($"{last.Day:uuuu-MM-dd} 核对相差 {last.Difference} 元", $"the assertion of {last.Day:uuuu-MM-dd} fails by {last.Difference} yuan")),
        { AssertedTo: null } => new(Tone.Warning, tongue.Pick("未核对", "not asserted"),
            tongue.Pick("银行余额从未核对", "the bank's balance was never asserted")),
        { AssertedTo: { } to } when Period.DaysBetween(to, today) is > FreshDays and var days => new(
            Tone.Warning, tongue.Pick("待核对", "overdue"),
            tongue.Pick($"已 {days} 天未核对银行余额", $"no assertion for {days} days")),
        _ => new(Tone.Good, tongue.Pick("相符", "agrees"),
            tongue.Pick($"已核对到 {account.AssertedTo:uuuu-MM-dd}", $"asserted to {account.AssertedTo:uuuu-MM-dd}")),
    };
}
