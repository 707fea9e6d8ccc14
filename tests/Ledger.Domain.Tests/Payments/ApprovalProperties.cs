using System.Collections.Concurrent;
using CsCheck;
using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Decisions;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Papers;
using Ledger.Domain.Payments;
using Xunit;

namespace Ledger.Domain.Tests.Payments;

/// <summary>
/// What holds whatever people ask for, judged by the facts alone and not by the states that decided. A failure prints
/// its seed.
/// </summary>
public sealed class ApprovalProperties(ITestOutputHelper output)
{
    private static readonly Gen<List<ulong>> Scenes = Gen.ULong.List[20, 160];

    [Fact]
    public void preparer_approver_and_payer_are_different_persons() => Always(book =>
    {
        foreach (var document in Streams(book, Payment.Kind))
        {
            HashSet<string> preparers = [], signers = [];
            var needed = 1;
            foreach (var fact in document)
            {
                switch (fact)
                {
                    case PaymentDrafted f: preparers.Add(f.PreparedBy); break;
                    case PaymentRevised f: preparers.Add(f.PreparedBy); break;
                    case PaymentSubmitted f:
                        preparers.Add(f.SubmittedBy);
                        (signers, needed) = ([], f.Need?.Signers ?? 1);
                        break;
                    case PaymentReturned: signers = []; break;
                    case PaymentSigned f: Assert.True(signers.Add(f.SignedBy), "one person signed twice"); break;
                    case PaymentApproved f: Assert.True(signers.Add(f.ApprovedBy), "one person signed twice"); break;
                    case PaymentMade f:
                        Assert.DoesNotContain(f.PaidBy, preparers.Union(signers));
                        Assert.Equal(needed, signers.Count);
                        break;
                }

                Assert.Empty(preparers.Intersect(signers));
            }
        }

        foreach (var steps in Streams(book, CorrectionCase.Kind))
        {
            var (proposal, signers) = (Assert.IsType<CorrectionProposed>(steps[0]), new HashSet<string>());
            foreach (var fact in steps)
            {
                (proposal, signers) = fact is CorrectionProposed next ? (next, []) : (proposal, signers);
                if (fact is CorrectionSigned { SignedBy: var by })
                {
                    Assert.True(by != proposal.ProposedBy && signers.Add(by), "a correction was signed by whom it may not");
                }
                else if (fact is CorrectionBooked booked)
                {
                    Assert.Equal(proposal.Signers == 0, booked.ApprovedBy is null);
                    Assert.True(booked.ApprovedBy is not { } last || (last != proposal.ProposedBy && signers.Add(last)));
                    Assert.Equal(proposal.Signers, signers.Count);
                }
            }
        }
    });

    [Fact]
    public void what_is_paid_never_exceeds_what_was_approved_or_decided() => Always(book =>
    {
        var terms = new Dictionary<string, SpendingTerms>();
        var standing = new Dictionary<FactPlace, ExpenditureRecorded>();
        var ceilings = new Dictionary<string, Money>();
        foreach (var entry in book.Entries)
        {
            switch (entry.Fact)
            {
                case PaymentDrafted f: terms[entry.Stream] = f.Terms; break;
                case PaymentRevised f: terms[entry.Stream] = f.Terms; break;
                case DecisionRecorded f: ceilings[f.Id] = f.Terms.Ceiling; break;
                case ExpenditureRecorded { Corrects: null, Document: { } document } f:
                    Assert.Equal(terms[document].Amount, f.Amount);
                    Assert.DoesNotContain(standing.Values, s => s.Corrects is null && s.Document == document);
                    standing[Place(entry)] = f;
                    break;
                case ExpenditureRecorded f: standing[Place(entry)] = f; break;
                case IReversal { Reverses: var place }: standing.Remove(place); break;
                case ExpenditureLowered f:
                    standing[f.Corrects] = standing[f.Corrects] with { Amount = standing[f.Corrects].Amount - f.Amount };
                    break;
            }
        }

        Assert.All(ceilings, ceiling => Assert.True(
            Money.Sum(standing.Values.Where(s => s.Decision == ceiling.Key).Select(s => s.Amount)) <= ceiling.Value,
            $"more was paid under {ceiling.Key} than {ceiling.Value}"));
        Assert.All(ceilings.Keys, id => Assert.Equal(
            Money.Sum(standing.Values.Where(s => s.Decision == id).Select(s => s.Amount)),
            book.Read<DecisionRecord>(DecisionRecord.Stream(id)).Drawn));
    });

    [Fact]
    public void one_paper_stands_behind_one_payment() => Always(book =>
    {
        foreach (var uses in Streams(book, SourcePaper.Kind))
        {
            string? user = null;
            foreach (var fact in uses)
            {
                user = fact switch
                {
                    PaperUsed f when user is null => f.By,
                    PaperFreed f when user == f.By => null,
                    _ => throw new InvalidOperationException($"{user} has the paper when {fact} comes."),
                };
            }
        }

        // The same seen from the entries: no two that stand name the same invoice.
        var undone = book.Entries.Select(e => e.Fact).OfType<IReversal>().Select(r => r.Reverses).ToHashSet();
        var invoices = book.Entries.Where(e => e.Fact is ExpenditureRecorded && !undone.Contains(Place(e)))
            .SelectMany(e => ((ExpenditureRecorded)e.Fact).Voucher.Evidence.Invoices ?? []).Select(i => i.Key).ToList();
        Assert.Equal(invoices.Distinct(), invoices);
    });

    [Fact]
    public void a_correction_comes_to_what_is_right() => Always(book =>
    {
        foreach (var steps in Streams(book, CorrectionCase.Kind).Where(s => s[^1] is CorrectionBooked))
        {
            var proposal = steps.OfType<CorrectionProposed>().Last();
            var spent = book.Entries
                .Where(e => Place(e) == proposal.Wrong || e.Fact is IReversal { Reverses: var r } && r == proposal.Wrong
                    || e.Fact is ExpenditureRecorded { Corrects: { } c } && c == proposal.Wrong
                    || e.Fact is ExpenditureLowered { Corrects: var l } && l == proposal.Wrong)
                .SelectMany(e => Postings.Of(e.Fact))
                .Where(l => l.Account.StartsWith(JournalAccount.Spent(""), StringComparison.Ordinal))
                .GroupBy(l => l.Account).Select(g => (g.Key, Sum: Money.Sum(g.Select(l => l.Amount))))
                .Where(g => g.Sum != Money.Zero);
            Assert.Equal(proposal.New is { } right ? [(JournalAccount.Spent(right.Purpose), right.Amount)] : [], spent);
        }
    });

    [Fact]
    public void nothing_is_dated_into_a_closed_month() => Scenes.Sample(
        seeds => Assert.Empty(RandomApprovals.Play(seeds).DatedIntoClosed), output.WriteLine, iter: 200);

    [Fact]
    public void the_account_is_never_below_nothing_on_any_day() => Always(book =>
    {
        var lines = book.Entries.Where(e => e.Fact is IMoneyFact).SelectMany(e => Postings.Of(e.Fact)
            .Select(l => (Line: l, ((IMoneyFact)e.Fact).EffectiveOn))).ToList();
        foreach (var day in lines.Select(l => l.EffectiveOn).Distinct())
        {
            Assert.All([JournalAccount.Available, JournalAccount.Held], account => Assert.False(Money.Sum(lines
                .Where(l => l.EffectiveOn <= day && l.Line.Account == account).Select(l => l.Line.Amount)) < Money.Zero));
        }
    });

    [Fact]
    public void the_scenes_reach_every_step()
    {
        var seen = new ConcurrentDictionary<string, int>();
        Always(book =>
        {
            foreach (var entry in book.Entries)
            {
                seen.AddOrUpdate(entry.Fact.GetType().Name, 1, (_, n) => n + 1);
            }
        });
        output.WriteLine(string.Join(", ", seen.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}")));
        string[] wanted =
        [
            nameof(PaymentSigned), nameof(PaymentApproved), nameof(PaymentMade), nameof(PaymentReturned), nameof(PaymentRevised),
            nameof(PaymentCancelled), nameof(PaperFreed), nameof(DecisionDrawn),
            nameof(CorrectionSigned), nameof(CorrectionBooked), nameof(CorrectionReturned), nameof(CorrectionWithdrawn),
            nameof(ExpenditureLowered), nameof(ExpenditureReversed),
        ];
        Assert.Empty(wanted.Except(seen.Keys));
    }

    private void Always(Action<Support.InMemoryBook> law) =>
        Scenes.Sample(seeds => law(RandomApprovals.Play(seeds).Book), output.WriteLine, iter: 200);

    private static FactPlace Place(Entry entry) => new(entry.Stream, entry.Version);

    private static IEnumerable<IReadOnlyList<IFact>> Streams(Support.InMemoryBook book, string kind) =>
        book.Entries.Where(e => e.Stream.StartsWith($"{kind}/", StringComparison.Ordinal))
            .GroupBy(e => e.Stream).Select(g => g.Select(e => e.Fact).ToList());
}
