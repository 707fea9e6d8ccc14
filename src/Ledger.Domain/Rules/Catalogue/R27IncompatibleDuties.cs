using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Users;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 不相容职务: one person took two of the steps that must be three persons' (preparing, approving and paying a document),
/// or holds the roles of recorder and payer over the same units. It reads who wrote each step of every allocation and
/// the roles in force on the day. It cannot see that two accounts are one person.
/// </summary>
public sealed class R27IncompatibleDuties() : Rule(new("R27", "不相容职务未分离", "Incompatible duties", "会计基础工作规范 art. 12；农村集体经济组织法 art. 34"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var steps in book.Of<IAllocationFact>().GroupBy(s => s.Entry.Stream))
        {
            var people = steps.SelectMany(s => Step(s.Fact)).Distinct().GroupBy(p => p.Person).Where(g => g.Skip(1).Any());
            foreach (var person in people)
            {
                if (steps.Select(s => s.Fact).OfType<AllocationDrafted>().FirstOrDefault() is { } document)
                {
                    yield return Broken(document.Pool.Holder.Owner, document.Pool.Fund, document.Pool.Year,
                        $"{document.Id}/{person.Key}", Money.Sum(document.Lines.Select(l => l.Amount)),
                        $"{person.Key} 在 {document.Id} 中同时办理：{string.Join('、', person.Select(p => p.Zh))}。",
                        $"{person.Key} did {string.Join(" and ", person.Select(p => p.En))} of {document.Id}.",
                        steps.Where(s => Step(s.Fact).Any(p => p.Person == person.Key)).Select(s => s.Entry));
                }
            }
        }

        foreach (var user in book.Of<UserFact>().GroupBy(u => u.Entry.Stream))
        {
            var held = Roles(user, book.On).ToList();
            if (held.FirstOrDefault(r => r.Role == Role.Recorder && held.Any(p => p.Role == Role.Payer && p.Unit == r.Unit))
                is { } both)
            {
                yield return Broken(both.Unit, null, null, user.Key, null,
                    $"{user.Key} 同时是记账员和出纳。", $"{user.Key} is recorder and payer at once.",
                    user.Where(u => u.Fact is RoleGranted).Select(u => u.Entry));
            }
        }
    }

    private static IEnumerable<(string Person, string Zh, string En)> Step(IAllocationFact fact) => fact switch
    {
        AllocationDrafted f => [(f.PreparedBy, "编制", "preparing")],
        AllocationRevised f => [(f.PreparedBy, "编制", "preparing")],
        AllocationApproved f => [(f.ApprovedBy, "审批", "approving")],
        AllocationDisbursed f => [(f.PaidBy, "支付", "paying")],
        _ => [],
    };

    private static IEnumerable<RoleGranted> Roles(IEnumerable<Seen<UserFact>> facts, LocalDate day)
    {
        var held = new List<RoleGranted>();
        foreach (var (_, fact) in facts)
        {
            switch (fact)
            {
                case RoleGranted grant:
                    held.Add(grant);
                    break;
                case RoleRevoked gone:
                    held.RemoveAll(g => g.Role == gone.Role && g.Unit == gone.Unit);
                    break;
                case UserDisabled:
                    held.Clear();
                    break;
                default:
                    break;
            }
        }

        return held.Where(g => g.From <= day && (g.Until is null || day <= g.Until));
    }
}
