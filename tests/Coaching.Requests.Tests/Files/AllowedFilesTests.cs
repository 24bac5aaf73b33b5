using System.IO.Compression;
using System.Text;
using Coaching.Requests.Files;

namespace Coaching.Requests.Tests.Files;

public sealed class AllowedFilesTests
{
    [Theory]
    [InlineData("plan.pdf", "%PDF-1.7 and so on", true)]
    [InlineData("PLAN.PDF", "%PDF-1.7 and so on", true)]
    [InlineData("plan.pdf", "<html>not a pdf</html>", false)]
    [InlineData("page.html", "<html></html>", false)]
    [InlineData("picture.svg", "<svg onload='alert(1)'/>", false)]
    [InlineData("program.exe", "MZ", false)]
    [InlineData("voice.mp3", "ID3\u0003 sound", true)]
    [InlineData("empty.pdf", "", false)]
    [InlineData("noextension", "%PDF-1.7", false)]
    public void The_name_and_the_first_bytes_must_agree(string name, string content, bool allowed) =>
        Assert.Equal(allowed, AllowedFiles.Recognise(name, new MemoryStream(Encoding.Latin1.GetBytes(content))) is not null);

    [Theory]
    [InlineData("text.docx", "word/document.xml", true)]
    [InlineData("text.docx", "xl/workbook.xml", false)]
    [InlineData("table.xlsx", "xl/workbook.xml", true)]
    [InlineData("text.docx", "word/document.xml word/vbaProject.bin", false)]
    public void A_package_holds_what_its_kind_must_and_no_macros(string name, string entries, bool allowed)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries.Split(' '))
            {
                zip.CreateEntry(entry);
            }
        }

        Assert.Equal(allowed, AllowedFiles.Recognise(name, file) is not null);
    }

    [Fact]
    public void A_picture_is_recognised() =>
        Assert.Equal("image/jpeg", AllowedFiles.Recognise("mill.jpg", new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[20]]))!.ContentType);
}
