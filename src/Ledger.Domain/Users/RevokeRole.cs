using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>Takes a role over a unit away; the person's next request is judged without it.</summary>
public sealed record RevokeRole(string UserId, Role Role, string Unit, string Reason) : Command
{
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
                UserChecks.Reasoned(Reason),
                user.Roles.Any(r => r.Role == Role && r.Unit == Unit)
                    ? null
                    : new RoleNotHeld { Field = "role" }) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new RoleRevoked(Role, Unit, Reason)));
    }
}
