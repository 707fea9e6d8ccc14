using CsCheck;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Model;
using Ledger.Domain.Tests.Support;
using Xunit;

namespace Ledger.Domain.Tests.Properties;

/// <summary>A reversal on the same day leaves every balance on every day as it was before the entry.</summary>
public sealed class UndoTests
{
    [Fact]
    public void reversing_is_undoing()
    {
        var undone = new HashSet<Type>();
        Gen.ULong.Array[200].Sample(
            seeds =>
            {
                var scene = new RandomScene();
                foreach (var seed in seeds)
                {
                    var before = scene.Book.Entries.Count;
                    var step = scene.Next(seed).Step;
                    if (step is SceneStep.Ask ask && Undo(scene.Book, ask.Command, before) is { } undo)
                    {
                        var copy = Copy(scene.Book);
                        Assert.IsType<Decision.Accepted>(copy.Record(undo, undoer));
                        Assert.Equal(
                            copy.Entries.Take(before).Lines().DayByDay(), copy.Entries.Lines().DayByDay());
                        undone.Add(ask.Command.GetType());
                    }
                }
            },
            iter: 20, threads: 1);
        Assert.Equal(4, undone.Count);
    }

    private static readonly Actor undoer = new("undoer", "更正人员（演示）",
        [.. Enum.GetValues<Role>().Select(r => new Grant(r, ModelWorld.District))]);

    private static Command? Undo(InMemoryBook book, Command command, int before) =>
        book.Entries.Skip(before).Select(e => e.Fact).FirstOrDefault(f => f is IMoneyFact) switch
        {
            ExpenditureRecorded f => new ReverseExpenditure(f.Account, Number(f), f.EffectiveOn, "更正"),
            AppropriationReceived f => new WithdrawAppropriation(f.Pool, Number(f), f.EffectiveOn, "更正"),
            HoldPlaced f => new ReleaseHold(f.Account, Number(f), f.EffectiveOn, "更正"),
            AllocationReserved f => new CancelAllocation(((ApproveAllocation)command).Id, f.EffectiveOn, "更正"),
            _ => null,
        };

    private static VoucherNumber Number(IMoneyFact fact) => Voucher.Parse(fact.Voucher.ToString())!;

    private static InMemoryBook Copy(InMemoryBook book)
    {
        var copy = new InMemoryBook();
        foreach (var entry in book.Entries)
        {
            copy.Append(entry.Stream, entry.Fact, entry.By);
        }

        return copy;
    }
}
