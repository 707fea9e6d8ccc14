using Microsoft.Playwright;

namespace Ledger.Browser.Tests.Acts;

/// <summary>Somebody who has only a keyboard. Every press is counted, the letters of texts apart.</summary>
internal sealed class Typist(IPage page)
{
    /// <summary>Presses so far: a chord such as Ctrl+Enter is two.</summary>
    public int Presses { get; private set; }

    /// <summary>Characters of texts that must be written whatever the program: payee, number, summary.</summary>
    public int Letters { get; private set; }

    /// <summary>Starts a new count.</summary>
    public void Begin() => (Presses, Letters) = (0, 0);

    /// <summary>Presses keys one by one, each a press.</summary>
    public async Task Keys(params IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            Presses += key.Split('+').Length;
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Types figures or initials, each a press, and goes on with Enter.</summary>
    public async Task Enter(string keys)
    {
        await Keys([.. keys.Select(k => $"{k}")]);
        await Keys("Enter");
    }

    /// <summary>Writes a text and goes on with Enter.</summary>
    public async Task Write(string text)
    {
        await Text(text);
        await Keys("Enter");
    }

    /// <summary>Types a day into a field of a date, in the order of the installed browser, and goes on with Enter.</summary>
    public Task Day(NodaTime.LocalDate day) => Enter($"{day.Month:00}{day.Day:00}{day.Year:0000}");

    /// <summary>Writes a text and stays.</summary>
    public async Task Text(string text)
    {
        Letters += text.Length;
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses keys that lead to another page, and waits until it stands with its scripts.</summary>
    public async Task Go(params IReadOnlyList<string> keys)
    {
        await page.EvaluateAsync("() => { window.left = true; }");
        await Keys(keys);
        await page.WaitForFunctionAsync("() => !window.left && document.readyState === 'complete'");
    }

    /// <summary>Submits; the answer must stand on the page that follows.</summary>
    public async Task Submit(string answer)
    {
        await Go("Control+Enter");
        await Assertions.Expect(page.Locator(answer).First).ToBeVisibleAsync();
    }
}
