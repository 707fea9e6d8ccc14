using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Users;

/// <summary>
/// A person makes a token for a program that acts with the person's roles, or with one of them. Token is the number
/// under which it is listed; the secret is never recorded.
/// </summary>
public sealed record IssueToken(
    string UserId, string Token, string Purpose, Role? Limit, LocalDate ExpiresOn) : Command
{
    private string Stream => User.Stream(UserId);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => Kernel.Access.Own(UserId);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var user = book.Read<User>(Stream);
        var today = UserChecks.Today(stamp);
        var latest = today.PlusYears(1);
        return Checks.First(
                UserChecks.Known(user, UserId),
                UserChecks.Open(user),
                Checks.Filled(Purpose, "purpose", "用途", "purpose"),
                ExpiresOn <= today || ExpiresOn > latest
                    ? new TokenExpiryInvalid(latest) { Field = "expiresOn" }
                    : null,
                Limit is { } role && user.ActorOn(today).Grants.All(g => g.Role != role)
                    ? new RoleNotHeld { Field = "role" }
                    : null) is { } refusal
            ? refusal
            : new Decision.Accepted([new Written(Stream, new TokenIssued(Token, Purpose, Limit, ExpiresOn))])
            { Id = Token };
    }
}
