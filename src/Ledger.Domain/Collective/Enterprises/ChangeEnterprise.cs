using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Enterprises;

/// <summary>Gives an enterprise another name, operating mode or industry from a date on.</summary>
public sealed record ChangeEnterprise(string Id, EnterpriseTerms Terms, LocalDate From, string Reason) : Command
{
    private string Stream => Enterprise.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Read<Enterprise>(Stream).Village, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            EnterpriseChecks.Running(book.Read<Enterprise>(Stream), Id, From),
            EnterpriseChecks.Terms(Terms),
            Checks.Filled(Reason, "reason", "变更原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new EnterpriseChanged(Terms, From, Reason)));
}
