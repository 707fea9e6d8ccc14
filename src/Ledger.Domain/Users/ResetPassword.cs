using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>An administrator sets another person's password; the person's sessions and tokens end.</summary>
public sealed record ResetPassword(string UserId) : Command
{
    private string Stream => User.Stream(UserId);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Read<User>(Stream).Unit, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var user = book.Read<User>(Stream);
        return Checks.First(
                UserChecks.Known(user, UserId),
                UserChecks.Reaches(book, stamp, user),
                UserChecks.Open(user)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new CredentialChanged(CredentialChange.Reset)));
    }
}
