using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>Records that somebody tried the person's login name and was not let in.</summary>
public sealed record RefuseSignIn(string UserId, string Address, SignInFault Fault) : Command
{
    private string Stream => User.Stream(UserId);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => Kernel.Access.Own(User.SignInDesk.Id);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        UserChecks.Known(book.Read<User>(Stream), UserId) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new SignInRefused(Address, Fault)));
}
