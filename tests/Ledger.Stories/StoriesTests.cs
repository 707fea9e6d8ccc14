using Ledger.Stories.Reading;
using Ledger.Stories.Telling;
using Xunit;

namespace Ledger.Stories;

public sealed class StoriesTests
{
    public static TheoryData<string> Files => [.. Directory
        .EnumerateFiles(AppContext.BaseDirectory, "*.story", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task the_rules_tell_the_story(string file)
    {
        var story = StoryReader.Read(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, file), TestContext.Current.CancellationToken));
        Assert.NotEmpty(story.Title);
        Assert.NotEmpty(story.Lines);
        await new StoryTeller(new DomainDriver()).Tell(story);
    }
}
