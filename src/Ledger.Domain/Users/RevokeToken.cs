using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>Ends a token at once; the person it belongs to may do it, and the administrators who keep the account.</summary>
public sealed record RevokeToken(string UserId, string Token) : Command
{
    private string Stream => User.Stream(UserId);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<User>(Stream).Unit, Role.Administrator) { OrPerson = UserId };

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var user = book.Read<User>(Stream);
        return Checks.First(
                UserChecks.Known(user, UserId),
                user.Tokens.Any(t => t.Id == Token) ? null : new TokenUnknown(Token) { Field = "token" })
            is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new TokenRevoked(Token)));
    }
}
