using Ledger.Domain.Intake;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Intake;

/// <summary>A file is in the book once, as a whole, until it is undone as a whole.</summary>
public sealed class TakeInFileTests
{
    private static readonly string Hash = new('a', 64);
    private static readonly FileTakenIn Taken =
        new(Hash, "支出明细（演示）.xlsx", "expenditures", Street, 12, 12, Money.Yuan(1_200), 0, null);

    private static UndoBatch Undo => new(Hash, "导错文件", On(3, 1), 12, Money.Yuan(1_200));

    [Fact]
    public void a_file_states_what_it_brought() => AStreetWithTwelveUnits()
        .When(new TakeInFile(Taken), People.Recorder).Then(Taken);

    [Fact]
    public void the_same_content_is_not_taken_in_twice() => AStreetWithTwelveUnits()
        .Given(new TakeInFile(Taken), People.Recorder)
        .When(new TakeInFile(Taken with { FileName = "另存为.xlsx" }), People.OtherRecorder)
        .ThenRefused("file-taken-in-before", "file");

    [Fact]
    public void a_file_without_rows_is_none() => AStreetWithTwelveUnits()
        .When(new TakeInFile(Taken with { Entries = 0 }), People.Recorder).ThenRefused("file-without-rows", "file");

    [Fact]
    public void rows_like_entries_made_before_need_an_explanation()
    {
        var like = Taken with { Duplicates = 2 };
        AStreetWithTwelveUnits().When(new TakeInFile(like), People.Recorder)
            .ThenRefused("text-missing", "duplicatesBecause");
        AStreetWithTwelveUnits().When(
            new TakeInFile(like with { DuplicatesBecause = "两次付款" }), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void an_undone_file_may_be_taken_in_again() => AStreetWithTwelveUnits()
        .Given(new TakeInFile(Taken), People.Recorder).Given(Undo, People.Recorder)
        .When(new TakeInFile(Taken), People.Recorder).ThenAccepted();

    [Fact]
    public void only_a_file_that_stands_is_undone()
    {
        AStreetWithTwelveUnits().When(Undo, People.Everywhere).ThenRefused("batch-not-standing", "file");
        AStreetWithTwelveUnits().Given(new TakeInFile(Taken), People.Recorder).Given(Undo, People.Recorder)
            .When(Undo, People.Recorder).ThenRefused("batch-not-standing", "file");
    }

    [Fact]
    public void undoing_needs_a_reason_and_the_role_over_all_units_of_the_file()
    {
        var scene = AStreetWithTwelveUnits().Given(new TakeInFile(Taken), People.Recorder);
        scene.When(Undo with { Reason = " " }, People.Recorder).ThenRefused("text-missing", "reason");
        scene.When(Undo, People.NeighbourRecorder).ThenRefused("not-permitted");
    }
}
