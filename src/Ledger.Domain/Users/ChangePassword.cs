using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>A person chooses another password for the own account.</summary>
public sealed record ChangePassword(string UserId) : Command
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
        return Checks.First(UserChecks.Known(user, UserId), UserChecks.Open(user)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new CredentialChanged(CredentialChange.Changed)));
    }
}
