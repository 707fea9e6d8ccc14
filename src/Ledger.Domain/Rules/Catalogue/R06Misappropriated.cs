using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 挤占挪用: money was spent on a purpose that the fund's rules in force on the day do not allow. It reads expenditures
/// that are not cancelled and the purposes as they are known now, so a rule recorded later for an earlier day counts. A
/// purpose that is forbidden by name is R07's.
/// </summary>
public sealed class R06Misappropriated() : Rule(new("R06", "挤占挪用", "Spent off the allowed purposes", "专款专用"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (entry, fact) in book.Accounts.Spending)
        {
            if (book.Funds.GetValueOrDefault(fact.Account.Fund)?.Purposes.On(fact.EffectiveOn) is { } rule
                && rule.Allowed.All(p => p.Code != fact.Purpose) && rule.Forbidden.All(p => p.Purpose.Code != fact.Purpose))
            {
                yield return Broken(fact.Account.Unit, fact.Account.Fund, fact.Account.Year, fact.Voucher.ToString(),
                    fact.Amount, $"用途“{fact.Purpose}”不在 {rule.DocumentNo} 允许的范围内，金额 {fact.Amount} 元。",
                    $"{fact.Amount} went to “{fact.Purpose}”, which {rule.DocumentNo} does not allow.", entry);
            }
        }
    }
}
