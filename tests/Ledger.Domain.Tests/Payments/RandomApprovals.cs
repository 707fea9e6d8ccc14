using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Domain.Tests.Model;
using Ledger.Domain.Tests.Support;
using NodaTime;
using static Ledger.Domain.Tests.Payments.PaymentScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Payments;

/// <summary>
/// Four people who each hold every role over the street ask for whatever comes to their minds: documents, decisions,
/// entries, corrections, in months that close and open. Only the rules keep them apart.
/// </summary>
public sealed class RandomApprovals
{
    private static readonly long[] amounts = [500, 999, 1_000, 4_000, 6_000, 12_000, 25_000, 45_000];

    private static readonly Actor[] people =
        [.. "abcd".Select(letter => People.Everybody with { Id = $"all-{letter}" })];

    private readonly HashSet<int> closed = [];
    private readonly List<string> documents = [];
    private readonly List<string> decisions = [];
    private readonly List<(VoucherNumber Voucher, SpendingTerms Terms)> entries = [];
    private readonly Scenario scene = AnAccountUnderThresholdsWith(200_000);
    private int heard;

    /// <summary>The record.</summary>
    public InMemoryBook Book => scene.Book;

    /// <summary>Money facts and signatures whose day lay in a month that was closed when they were recorded.</summary>
    public List<IFact> DatedIntoClosed { get; } = [];

    /// <summary>Plays a scene that follows from the seeds, one step each.</summary>
    public static RandomApprovals Play(IEnumerable<ulong> seeds)
    {
        var played = new RandomApprovals();
        played.heard = played.Book.Entries.Count;
        foreach (var (index, seed) in seeds.Index())
        {
            played.Next(new Draw(seed), index);
        }

        return played;
    }

    private void Next(Draw draw, int index)
    {
        if (draw.Chance(4))
        {
            CloseOrOpen((int)draw.Below(4) + 1);
            return;
        }

        var day = On(1, 20).PlusDays((int)Math.Clamp(index + draw.Below(9) - 5, 0, 100));
        var decision = Book.Record(Ask(draw, day), draw.Of(people));
        foreach (var fact in Book.Entries.Skip(heard).Select(e => e.Fact))
        {
            Hear(fact);
        }

        heard = Book.Entries.Count;
        if (decision is Decision.Accepted { Id: { } id })
        {
            (id.StartsWith(CorrectionCase.Kind, StringComparison.Ordinal) ? [] : IsDecision(id) ? decisions : documents).Add(id);
        }
    }

    /// <summary>Documents and decisions are numbered alike; what was written last tells them apart.</summary>
    private bool IsDecision(string id) => Book.Entries[^1].Stream == DecisionRecord.Stream(id);

    private void CloseOrOpen(int month)
    {
        if (closed.Add(month))
        {
            Book.Close(Office, Year.Value, month);
        }
        else
        {
            closed.Remove(month);
            Book.Reopen(Office, Year.Value, month);
        }
    }

    private void Hear(IFact fact)
    {
        LocalDate? day = fact switch
        {
            IMoneyFact f => f.EffectiveOn,
            PaymentSubmitted f => f.EffectiveOn,
            PaymentSigned f => f.EffectiveOn,
            PaymentApproved f => f.EffectiveOn,
            PaymentMade f => f.EffectiveOn,
            CorrectionSigned f => f.EffectiveOn,
            CorrectionBooked f => f.EffectiveOn,
            _ => null,
        };
        if (day is { } on && closed.Contains(on.Month))
        {
            DatedIntoClosed.Add(fact);
        }

        if (fact is ExpenditureRecorded spent)
        {
            entries.Add((new VoucherNumber(spent.Voucher.Kind, spent.Voucher.Year, spent.Voucher.Number), SpendingTerms.Of(spent)));
        }
    }

    private Command Ask(Draw draw, LocalDate day) => draw.Weighted<Func<Command>>(
    [
        (14, () => new DraftPayment(ShichengAccount, Terms(draw), day, draw.Chance(80))),
        (4, () => new SubmitPayment(Pick(draw, documents))),
        (24, () => new ApprovePayment(At(draw, PaymentStep.Submitted), day)),
        (16, () => new MakePayment(At(draw, PaymentStep.Approved), day)),
        (4, () => new ReturnPayment(Pick(draw, documents), "附件不全", day)),
        (5, () => new RevisePayment(Pick(draw, documents), Terms(draw), day)),
        (3, () => new CancelPayment(Pick(draw, documents), "不办了", day)),
        (3, () => Together(draw, day)),
        (7, () => Spend(draw, day)),
        (3, () => new ReverseExpenditure(ShichengAccount, Entry(draw).Voucher, day, "录重")),
        (12, () => Correct(draw, day)),
        (10, () => new ApproveCorrection(ShichengAccount, Proposed(draw), day)),
        (2, () => new ReturnCorrection(ShichengAccount, Proposed(draw), "说明不清")),
        (1, () => new WithdrawCorrection(ShichengAccount, Proposed(draw))),
        (4, () => Decide(draw.Of(amounts) + 20_000, day)),
        (9, () => new PublishDecision(Pick(draw, decisions), draw.Chance(80) ? 1 : 2, "公开栏", day)),
        (3, () => new FileDecision(Pick(draw, decisions), "演示备案1号", day)),
        (1, () => new RevokeDecision(Pick(draw, decisions), "有误")),
    ])();

    private SpendingTerms Terms(Draw draw) => new(
        Money.Yuan(draw.Of(amounts)), draw.Chance(80) ? Training : Activities, "演示培训中心", null,
        draw.Chance(40) ? Pick(draw, decisions) : null, Papers(draw), "党员轮训");

    /// <summary>Few invoices and files for many payments, so that they meet.</summary>
    private static Evidence Papers(Draw draw) => new(null, draw.Chance(30) ? [new($"{draw.Below(6)}"[0], 64)] : [], 1)
    {
        Invoices = draw.Chance(70) ? [new Invoice(null, $"{draw.Below(12):00000000000000000000}")] : null,
    };

    private RecordExpenditure Spend(Draw draw, LocalDate day)
    {
        var terms = Terms(draw) with { DecisionNo = null };
        return new(ShichengAccount, terms.Amount, day, terms.Purpose, terms.Payee, null, null, null, terms.Evidence, terms.Summary);
    }

    private ApproveTogether Together(Draw draw, LocalDate day)
    {
        IReadOnlyList<string> ids = [Pick(draw, documents), Pick(draw, documents)];
        var total = Money.Sum(ids.Select(i => Book.Read<Payment>(Payment.Stream(i)).Terms?.Amount ?? Money.Zero));
        return new(ids, draw.Chance(90) ? total : total + Money.Yuan(1), day);
    }

    private CorrectExpenditure Correct(Draw draw, LocalDate day)
    {
        var (voucher, terms) = Entry(draw);
        var right = draw.Below(4) switch
        {
            0 => null,
            1 => Terms(draw),
            _ => terms with { Amount = Money.Yuan(draw.Of(amounts)) },
        };
        return new(ShichengAccount, voucher, right, draw.Chance(50), day, "金额录错");
    }

    private (VoucherNumber Voucher, SpendingTerms Terms) Entry(Draw draw) => entries.Count == 0
        ? (new VoucherNumber(VoucherKind.Payment, Year.Value, 99), Terms(draw))
        : entries[^(int)(draw.Below(Math.Min(4, entries.Count)) + 1)];

    /// <summary>Mostly a document that has come to the step, so that scenes get anywhere.</summary>
    private string At(Draw draw, PaymentStep step)
    {
        var there = documents.Where(d => Book.Read<Payment>(Payment.Stream(d)).Step == step).ToList();
        return draw.Chance(80) ? Pick(draw, there) : Pick(draw, documents);
    }

    private VoucherNumber Proposed(Draw draw)
    {
        var waiting = entries.Select(e => e.Voucher).Where(v => Book.Read<CorrectionCase>(
            CorrectionCase.Stream(ShichengAccount, v)).Step == CorrectionStep.Proposed).ToList();
        return waiting.Count == 0 ? Entry(draw).Voucher : draw.Of(waiting);
    }

    /// <summary>Mostly one of the last few, sometimes one that nobody knows.</summary>
    private static string Pick(Draw draw, List<string> made) => made.Count == 0 || draw.Chance(2)
        ? $"{Shicheng}-{Year}-77"
        : made[^(int)(draw.Below(Math.Min(4, made.Count)) + 1)];
}
