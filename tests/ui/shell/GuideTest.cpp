#include "tests/support/WindowFixture.h"
#include "ui/shell/GuideWindow.h"

#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>

using namespace netwright;

/// Help is one key away, and its links lead somewhere.
class GuideTest : public QObject {
    Q_OBJECT
private slots:
    void opensByKeyAndGoesToSections();
    void everyLinkLeadsToAPage();
};

void GuideTest::opensByKeyAndGoesToSections() {
    tests::WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_F1);
    auto* guide = fixture.window->findChild<shell::GuideWindow*>();
    QVERIFY(guide && guide->isVisible());
    auto* text = guide->findChild<QTextBrowser*>();
    auto* sections = guide->findChild<QListWidget*>();
    QVERIFY(text->toPlainText().contains(QLatin1String("Press Train")));
    QVERIFY(sections->count() > 5);
    QCOMPARE(text->verticalScrollBar()->value(), 0);
    sections->setCurrentRow(sections->count() - 1);
    QVERIFY(text->verticalScrollBar()->value() > 0);
    emit text->anchorClicked(QUrl(QStringLiteral("layers.md")));
    QVERIFY(text->toPlainText().contains(QLatin1String("Conv2d")));
    QTest::keyClick(fixture.window.get(), Qt::Key_F1);
    QCOMPARE(fixture.window->findChildren<shell::GuideWindow*>().size(), 1);
}

void GuideTest::everyLinkLeadsToAPage() {
    tests::WindowFixture fixture;
    shell::GuideWindow guide(&fixture.themes);
    guide.setAttribute(Qt::WA_DeleteOnClose, false);
    static const QRegularExpression link(QStringLiteral(R"(\]\(([^)#]+)(#[^)]*)?\))"));
    for (const char* page : {"README.md", "data.md", "layers.md"}) {
        QFile file(QStringLiteral(":/docs/user-guide/") + QLatin1String(page));
        QVERIFY2(file.open(QIODevice::ReadOnly), page);
        for (auto found = link.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
            const QString target = found.next().captured(1);
            if (!target.startsWith(QLatin1String("http")))
                QVERIFY2(QFile::exists(QDir::cleanPath(QStringLiteral(":/docs/user-guide/") + target)), qPrintable(target));
        }
    }
}

QTEST_MAIN(GuideTest)
#include "GuideTest.moc"
