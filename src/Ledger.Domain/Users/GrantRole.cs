using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Users;

/// <summary>Gives a person a role over a unit and everything below it, ordered by a document.</summary>
public sealed record GrantRole(
    string UserId, Role Role, string Unit, LocalDate From, LocalDate? Until, string DocumentNo) : Command
{
    private static readonly Role[] separated = [Role.Recorder, Role.Approver, Role.Payer, Role.Auditor];

    private string Stream => User.Stream(UserId);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var user = book.Read<User>(Stream);
        return Checks.First(
                UserChecks.Known(user, UserId),
                UserChecks.NotOneself(stamp, user),
                UserChecks.Open(user),
                UserChecks.KnownUnit(book, Unit),
                Checks.Filled(DocumentNo, "documentNo", "授权文号", "document number"),
                Until < From ? new GrantEndsBeforeItBegins(From) { Field = "until" } : null,
                HoldsIt(user) ? new RoleAlreadyGranted(Unit) { Field = "role" } : null,
                HoldsConflicting(user) ? new DutiesNotSeparated { Field = "role" } : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new RoleGranted(Role, Unit, From, Until, DocumentNo)));
    }

    private bool HoldsIt(User user) =>
        user.Roles.Any(r => r.Role == Role && r.Unit == Unit && r.Overlaps(From, Until));

    private bool HoldsConflicting(User user) => user.Roles.Any(r => r.Overlaps(From, Until)
        && ((Role == Role.Administrator && separated.Contains(r.Role))
            || (r.Role == Role.Administrator && separated.Contains(Role))));
}
