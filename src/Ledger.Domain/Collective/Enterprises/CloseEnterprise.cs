using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Enterprises;

/// <summary>Ends an enterprise on a date; later income cannot name it.</summary>
public sealed record CloseEnterprise(string Id, LocalDate From, string Reason) : Command
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
            Checks.Filled(Reason, "reason", "停办原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new EnterpriseClosed(From, Reason)));
}
