using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>What a ledger answers: <c>accepted</c> or the code of the refusal, and the numbers given.</summary>
public sealed record ModelAnswer(string Code, string? Id = null, string? Voucher = null)
{
    public const string Accepted = "accepted";
}

/// <summary>One balance: who holds it, whose it is, of which fund and year, and in which journal account.</summary>
public sealed record BalanceKey(string Holder, string Unit, string Fund, int Year, string Account);

/// <summary>
/// The rules of the ledger written a second time, as plainly as can be: dictionaries of numbers day by day, no
/// events, no folding, none of the domain's states. It answers commands by itself, and a real ledger must agree.
/// </summary>
/// <param name="today">The day on which jurisdiction is judged and after which nothing has happened.</param>
public sealed partial class NaiveLedger(Func<LocalDate> today)
{
    private readonly Dictionary<BalanceKey, Levels> levels = [];
    private readonly Dictionary<(string Scope, string Kind, int Year), int> numbers = [];
    private readonly HashSet<(Holder Holder, int Year, int Month)> closed = [];

    /// <summary>Every balance at year end that is not zero.</summary>
    public IReadOnlyDictionary<BalanceKey, long> Balances =>
        levels.Where(l => l.Value.Final != 0).ToDictionary(l => l.Key, l => l.Value.Final);

    /// <summary>Every balance day by day.</summary>
    public IReadOnlyDictionary<BalanceKey, Levels> DayByDay => levels;

    /// <summary>The months that are closed.</summary>
    public IEnumerable<(Holder Holder, int Year, int Month)> Closed => closed;

    public void Close(Holder holder, int year, int month) => closed.Add((holder, year, month));

    public void Reopen(Holder holder, int year, int month) => closed.Remove((holder, year, month));

    /// <summary>What a right ledger answers; when that is yes, it is done.</summary>
    public ModelAnswer Ask(Command command, Actor by) => command switch
    {
        ReceiveAppropriation c => Receive(c, by),
        WithdrawAppropriation c => Withdraw(c, by),
        DraftAllocation c => Draft(c, by),
        ReviseAllocation c => Revise(c, by),
        SubmitAllocation c => Submit(c, by),
        ReturnAllocation c => SendBack(c, by),
        ApproveAllocation c => Approve(c, by),
        CancelAllocation c => Cancel(c, by),
        DisburseAllocation c => Disburse(c, by),
        ConfirmReceipt c => Confirm(c, by),
        ReverseAllocation c => TakeBack(c, by),
        PlaceHold c => Hold(c, by),
        ReleaseHold c => Release(c, by),
        RecordExpenditure c => Spend(c, by),
        ReverseExpenditure c => Unspend(c, by),
        _ => throw new InvalidOperationException($"The model has no rule for {command.GetType().Name}."),
    };

    /// <summary>The most that can be taken from a balance on the day without a later day missing any.</summary>
    public long Least(BalanceKey key, LocalDate day) =>
        levels.TryGetValue(key, out var level) ? level.Least(day) : 0;

    private static BalanceKey PoolKeyOf(PoolKey pool, string account) =>
        new(pool.Holder.ToString(), pool.Holder.Owner, pool.Fund, pool.Year.Value, account);

    private static ModelAnswer No(string code) => new(code);

    private static string? FirstOf(params (bool Wrong, string Code)[] rules) =>
        rules.Where(r => r.Wrong).Select(r => r.Code).FirstOrDefault();

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool Knows(string unit) => ModelWorld.Units.Any(u => u.Code == unit);

    private static string? ParentOn(string unit, LocalDate day)
    {
        var found = ModelWorld.Units.First(u => u.Code == unit);
        return found.Moves is { } move && day >= move.From ? move.Parent : found.Parent;
    }

    private static bool Within(string unit, string root, LocalDate day) =>
        unit == root || (ParentOn(unit, day) is { } parent && Within(parent, root, day));

    /// <summary>Whether the person holds the role over the unit.</summary>
    public bool May(Actor by, Role role, string unit) => by.Grants.Any(g => g.Role == role
        && (Knows(unit) ? Within(unit, g.Unit, today()) : ParentOn(g.Unit, today()) is null));

    private bool IsClosed(Holder? holder, LocalDate day) =>
        holder is { } h && closed.Contains((h, day.Year, day.Month));

    private bool IsAhead(LocalDate day) => day > today();

    private void Move(BalanceKey from, BalanceKey to, LocalDate day, long fen)
    {
        Level(from).Add(day, -fen);
        Level(to).Add(day, fen);
    }

    private Levels Level(BalanceKey key) =>
        levels.TryGetValue(key, out var level) ? level : levels[key] = new Levels(key.Year);

    private string NextVoucher(Holder holder, char letter, LocalDate day) =>
        $"{letter}-{day.Year}-{Next(holder.ToString(), letter.ToString(), day.Year):000000}";

    private int Next(string scope, string kind, int year) =>
        numbers[(scope, kind, year)] = numbers.GetValueOrDefault((scope, kind, year)) + 1;
}
