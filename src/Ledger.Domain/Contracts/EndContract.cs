using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>Ends a contract before its last day, or tells that the asset is back (到期收回).</summary>
public sealed record EndContract(string Id, LocalDate EffectiveOn, string Reason) : Command
{
    private string Stream => Contract.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Contract>(Stream) is { Exists: true } known ? known.Village : Id, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            ContractChecks.Running(book.Read<Contract>(Stream), Id, EffectiveOn),
            EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null,
            Checks.Filled(Reason, "reason", "终止原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new ContractEnded(EffectiveOn, Reason)));
}
